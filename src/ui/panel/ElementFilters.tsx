import { emergingName, gbtName } from '../../plan/classes.ts';
import { KIND_NAMES, type Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual } from '../../plan/schema.ts';
import { classesOf } from '../../plan/sector.ts';
import { useAtlas, useWords } from '../parts/context.tsx';

interface KindProps {
  readonly counts: readonly (readonly [kind: Kind, count: number])[];
  readonly chosen: ReadonlySet<Kind>;
  readonly onToggle: (kind: Kind) => void;
}

/**
 * Narrows the list to some kinds. The list alone: what is taken off the map is for the legend to say, and many elements
 * of the list are on no map.
 */
export function KindFilter({ counts, chosen, onToggle }: KindProps) {
  const { lang, say } = useWords();
  return (
    <ul className="chips kinds" aria-label={say('kindFilter')}>
      {counts.flatMap(([kind, count]) =>
        count === 0 && !chosen.has(kind) ? (
          []
        ) : (
          <li key={kind}>
            <button
              type="button"
              className="chip chip--press"
              aria-pressed={chosen.has(kind)}
              onClick={() => onToggle(kind)}
            >
              {KIND_NAMES[kind][lang]}
              <span className="chip__count">{count}</span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

/** Lets the elements of one sector or class stand out, here and on the map. */
export function SectorFilter({ plan }: { plan: Plan }) {
  const { lang, say } = useWords();
  const key = useAtlas(({ view }) => view.sector);
  const setSector = useAtlas((atlas) => atlas.setSector);
  const classes = classesOf(plan);
  const { sectors } = plan.head;
  const option = (code: string, name: Bilingual | undefined) => (
    <option key={code} value={code}>
      {code} {name?.[lang]}
    </option>
  );
  const listed = [...sectors.map(({ id }) => id), ...classes.gbt, ...classes.emerging];
  if (listed.length === 0) return null;
  return (
    <label className="choice">
      <span className="choice__name">{say('sectorFilter')}</span>
      <select value={key ?? ''} onChange={(event) => setSector(event.target.value || null)}>
        <option value="">{say('sectorAll')}</option>
        {key !== null && !listed.includes(key) && option(key, gbtName(key) ?? emergingName(key))}
        {sectors.length > 0 && (
          <optgroup label={say('sectors')}>
            {sectors.map(({ id, name, en }) => (
              <option key={id} value={id}>
                {lang === 'zh' ? name : en}
              </option>
            ))}
          </optgroup>
        )}
        {classes.gbt.length > 0 && (
          <optgroup label="GB/T 4754—2017">{classes.gbt.map((code) => option(code, gbtName(code)))}</optgroup>
        )}
        {classes.emerging.length > 0 && (
          <optgroup label={say('scopeEmerging')}>
            {classes.emerging.map((code) => option(code, emergingName(code)))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
