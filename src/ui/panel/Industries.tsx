import type { Industry } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';

/** Industries in the plan's own terms, each with its class in GB/T 4754-2017 where one fits. */
export function Industries({ industries }: { industries: readonly Industry[] }) {
  const { lang, say } = useWords();
  return (
    <>
      <ul className="chips">
        {industries.map(({ name, en, gbt4754 }) => (
          <li
            key={name}
            className="chip chip--industry"
            title={[lang === 'zh' ? '' : name, gbt4754 ? `GB/T 4754—2017 ${gbt4754}` : ''].filter(Boolean).join(' · ')}
          >
            {lang === 'zh' ? name : en}
            {gbt4754 && <span className="chip__code">{gbt4754}</span>}
          </li>
        ))}
      </ul>
      {industries.some(({ gbt4754 }) => gbt4754) && <p className="fine codes-note">{say('codes')}</p>}
    </>
  );
}
