import type { Plan } from '../../plan/model.ts';
import { bandOf, reasonText, standingOf } from '../../plan/publish.ts';
import type { PlanEntry } from '../../store/library.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useWords } from '../parts/context.tsx';

/** The line at the foot of the map: sources, 审图号 or why there is none, and whose base map it is. */
export function SourceLine({ plan, credits }: { plan: Plan; credits: PlanEntry['credits'] }) {
  const { lang, say } = useWords();
  const { head } = plan;
  const draft = bandOf(plan) !== null;
  const sources = head.sources.map(({ title }) => bookTitle(title, lang));
  const source = say('sourceLine', { source: sources.join(lang === 'zh' ? '、' : '; ') });
  return (
    <footer className="source-line">
      <span
        className={draft ? 'source-line__approval is-none' : 'source-line__approval'}
        title={reasonText(plan, lang)}
      >
        {standingOf(plan)[lang]}
      </span>
      <span className="source-line__source" title={source}>
        {source}
      </span>
      {credits.length > 0 && (
        <details
          className="source-line__credits"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !event.currentTarget.open) return;
            event.stopPropagation();
            event.currentTarget.open = false;
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
          }}
        >
          <summary>{say('baseCredits')}</summary>
          <ul className="card credits" tabIndex={-1}>
            {credits.map(({ name, licence, date, note }) => (
              <li key={name.zh}>
                <strong>{name[lang]}</strong> · {licence} · {date}
                <br />
                {note[lang]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
