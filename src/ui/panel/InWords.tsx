/** The map in words, for everybody: what stands on it, what the axes follow, what is not on it. */
import { useMemo } from 'react';
import { describeMap } from '../../drawing/words/describe.ts';
import type { Plan } from '../../plan/model.ts';
import { useAtlas, useWords } from '../parts/context.tsx';

export function InWords({ plan }: { plan: Plan }) {
  const { lang } = useWords();
  const year = useAtlas(({ view }) => view.year);
  const hidden = useAtlas(({ view }) => view.hidden);
  const { summary, parts } = useMemo(() => describeMap(plan, { lang, year, hidden }), [plan, lang, year, hidden]);
  return (
    <div className="in-words__text">
      <p>{summary}</p>
      <dl>
        {parts.map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
