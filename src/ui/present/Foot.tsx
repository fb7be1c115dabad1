import type { Plan } from '../../plan/model.ts';
import { bandOf, standingOf } from '../../plan/publish.ts';
import type { Play } from './use-play.ts';
import { usePresentWords } from './use-words.ts';

/** The published years, all of them or one; nothing between. */
export function YearSwitch({ play }: { play: Play }) {
  const { say } = usePresentWords();
  const { years, at, setYear } = play;
  const option = (year: number | null) => (
    <button
      key={year ?? 'all'}
      type="button"
      className="segment__option"
      aria-pressed={at.now === year}
      onClick={() => setYear(year)}
    >
      {year ?? say('allYears')}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
    <div className="segment present__years" role="group" aria-label={say('years')}>
      {option(null)}
      {years.map(option)}
    </div>
  );
}

/** Whether the step shows figures that have years. */
export function hasYears({ shown, years }: Play): boolean {
  return years.length > 1 && (shown.is === 'targets' || shown.is === 'indicators');
}

interface Props {
  readonly plan: Plan;
  readonly play: Play;
  readonly digits: string;
  readonly paused: boolean;
}

/** The line under everything: what kind of map this is, the years, and where in the presentation one is. */
export function Foot({ plan, play, digits, paused }: Props) {
  const { lang, say } = usePresentWords();
  const { at, step, index, steps } = play;
  return (
    <footer className="present__foot">
      <span className={bandOf(plan) ? 'present__approval is-none' : 'present__approval'}>{standingOf(plan)[lang]}</span>
      {at.visit !== null && <span className="present__visiting">{say('visiting', { title: step.title[lang] })}</span>}
      {hasYears(play) && <YearSwitch play={play} />}
      {paused && <span className="present__paused">{say('paused')}</span>}
      <span className="present__count">{digits || say('stepOf', { n: index + 1, of: steps.length })}</span>
    </footer>
  );
}
