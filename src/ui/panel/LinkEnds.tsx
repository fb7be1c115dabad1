import type { Plan } from '../../plan/model.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly plan: Plan;
  readonly element: PlanElement;
  readonly onPick: (id: string) => void;
}

/** The two sides of a link: elements of the plan, and places outside it. */
export function LinkEnds({ plan, element, onPick }: Props) {
  const { lang, say } = useWords();
  const marks = useMarks(plan);
  const { members = [], beyond } = element.properties;
  if (beyond === undefined) return null;
  const inside = members.flatMap((id) => plan.byId.get(id) ?? []);
  return (
    <>
      <Section title={say('innerEnds')} aside={inside.length > 1 ? inside.length : undefined}>
        <ul className="rows">
          {inside.map((one) => (
            <li key={one.id}>
              <ElementRow element={one} mark={marks.of(one)} onPick={onPick} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('beyondEnds')} aside={beyond.length > 1 ? beyond.length : undefined}>
        <ul className="ends">
          {beyond.map(({ name, point }) => (
            <li key={name.zh} className="end">
              <span title={lang === 'zh' ? undefined : name.zh}>{name[lang]}</span>
              <span className="fine">{say(point ? 'endDrawn' : 'endNotDrawn')}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Where a link leads, for the row that stands for it in a list. */
export function farNames({ properties: { beyond } }: PlanElement, lang: Lang): string | undefined {
  return beyond && `→ ${beyond.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ')}`;
}
