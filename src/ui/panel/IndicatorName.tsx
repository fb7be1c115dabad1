import type { Indicator } from '../../plan/schema.ts';
import { numberKey } from '../../proof/keys.ts';
import { useWords } from '../parts/context.tsx';
import { FactMark } from '../proof/FactMark.tsx';
import { noteSign, tagsOf } from './indicator-words.ts';
import { RemarkSign } from './RemarkSign.tsx';

/** What is measured, the sign of its note, and of the remarks about it; how it counts. */
export function IndicatorName({ indicator, notes }: { indicator: Indicator; notes: readonly string[] }) {
  const { lang } = useWords();
  const note = indicator.note?.[lang];
  const tags = tagsOf(indicator, lang);
  return (
    <>
      {lang === 'zh' ? indicator.metric : indicator.en}
      {note !== undefined && (
        <sup className="indicators__sign" title={note}>
          {noteSign(notes.indexOf(note))}
        </sup>
      )}
      <RemarkSign about={indicator.id} />
      <FactMark facts={indicator.values.map((value) => numberKey(indicator.id, indicator.metric, value))} />
      {tags !== '' && <span className="fine indicators__tags">{tags}</span>}
    </>
  );
}

/** The notes, under the list that refers to them. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="table-notes fine">
      {notes.map((note, i) => (
        <li key={note}>
          {noteSign(i)} {note}
        </li>
      ))}
    </ul>
  );
}
