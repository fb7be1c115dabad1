import type { Bilingual } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { useWay } from './way.tsx';

/** Who answers, in the order of the text; each leads to all of its tasks. */
export function BodyChips({ bodies }: { bodies: readonly Bilingual[] }) {
  const { lang, say } = useWords();
  const { body, showBody } = useWay();
  return (
    <ul className="chips" aria-label={say('responsible')}>
      {bodies.map((one) => (
        <li key={one.zh}>
          <button
            type="button"
            className="chip chip--press"
            aria-pressed={body === one.zh}
            title={lang === 'zh' ? undefined : one.zh}
            onClick={() => showBody(body === one.zh ? null : one.zh)}
          >
            {one[lang]}
          </button>
        </li>
      ))}
    </ul>
  );
}
