import { useEffect } from 'react';
import type { Plan } from '../../plan/model.ts';
import type { Remark } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Citations } from './Citations.tsx';
import { Section, useFew } from './Section.tsx';

/** A remark asked for; a new object for each time of asking. */
export interface Wanted {
  readonly id: string;
}

interface Props {
  plan: Plan;
  remarks: readonly Remark[];
  /** The element whose panel this is: a link to itself would lead nowhere. */
  self?: string;
  /** A remark that was asked for: the list opens and comes to it. */
  wanted?: Wanted | null;
  onPick: (id: string) => void;
}

/** The id of a remark's place in the page. */
const placeOf = (id: string): string => `remark-${id}`;

/** What the document says twice differently, leaves open, or gets wrong. */
export function Remarks({ plan, remarks, self, wanted = null, onPick }: Props) {
  const { lang, say } = useWords();
  const { shown, more, openAll } = useFew(remarks, 4);
  useEffect(() => {
    if (wanted === null) return;
    openAll();
    // One frame later the folded ones stand in the page.
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(placeOf(wanted.id));
      place?.scrollIntoView({ block: 'center' });
      place?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, openAll]);
  return (
    <Section id="remarks" title={say('remarks')} aside={remarks.length}>
      <ul className="remarks">
        {shown.map(({ id, text, about = [], citations }) => {
          const elements = about.flatMap((one) => (one === self ? [] : (plan.byId.get(one) ?? [])));
          return (
            <li key={id} id={placeOf(id)} tabIndex={-1} className={id === wanted?.id ? 'remark is-wanted' : 'remark'}>
              <p>{text[lang]}</p>
              {elements.length > 0 && (
                <p className="remark__about">
                  {elements.map((element) => (
                    <button key={element.id} type="button" className="link" onClick={() => onPick(element.id)}>
                      {element.properties.name[lang]}
                    </button>
                  ))}
                </p>
              )}
              <Citations head={plan.head} citations={citations} />
            </li>
          );
        })}
      </ul>
      {more}
    </Section>
  );
}
