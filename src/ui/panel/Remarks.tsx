import type { Plan } from '../../plan/model.ts';
import type { Remark } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Citations } from './Citations.tsx';
import { Section, useFew } from './Section.tsx';

interface Props {
  plan: Plan;
  remarks: readonly Remark[];
  onPick: (id: string) => void;
}

/** What the document says twice differently, leaves open, or gets wrong. */
export function Remarks({ plan, remarks, onPick }: Props) {
  const { lang, say } = useWords();
  const { shown, more } = useFew(remarks, 4);
  return (
    <Section id="remarks" title={say('remarks')} aside={remarks.length}>
      <ul className="remarks">
        {shown.map(({ id, text, about = [], citations }) => (
          <li key={id} className="remark">
            <p>{text[lang]}</p>
            <p className="remark__about">
              {about
                .flatMap((one) => plan.byId.get(one) ?? [])
                .map((element) => (
                  <button key={element.id} type="button" className="link" onClick={() => onPick(element.id)}>
                    {element.properties.name[lang]}
                  </button>
                ))}
            </p>
            <Citations head={plan.head} citations={citations} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}
