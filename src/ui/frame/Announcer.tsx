import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import { useAtlas, useWords } from '../parts/context.tsx';

/** Says aloud what the map shows: the plan that was opened, the element that was picked. */
export function Announcer({ plan }: { plan: Plan | null }) {
  const { lang, say } = useWords();
  const at = useAtlas(({ view }) => view.at);
  const element = at === null ? undefined : plan?.byId.get(at)?.properties;
  const text = element
    ? say('picked', { kind: KIND_NAMES[element.kind][lang], name: element.name[lang] })
    : plan
      ? say('opened', { name: plan.head.shortTitle[lang] })
      : '';
  return (
    <p className="off-screen" aria-live="polite">
      {text}
    </p>
  );
}
