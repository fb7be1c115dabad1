import { kin, type Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';
import { useFew } from './folds.tsx';
import { farNames } from './LinkEnds.tsx';
import { Section } from './Section.tsx';

interface Props {
  plan: Plan;
  element: PlanElement;
  onPick: (id: string) => void;
}

interface GroupProps extends Omit<Props, 'element'> {
  readonly fold: string;
  readonly title: string;
  readonly elements: readonly PlanElement[];
}

function Group({ plan, fold, title, elements, onPick }: GroupProps) {
  const { lang } = useWords();
  const marks = useMarks(plan);
  const { shown, more } = useFew(elements, 8, fold);
  return (
    <Section title={title} aside={elements.length > 1 ? elements.length : undefined}>
      <ul className="rows">
        {shown.map((one) => (
          <li key={one.id}>
            <ElementRow element={one} mark={marks.of(one)} hint={farNames(one, lang)} onPick={onPick} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

/** What the element is part of, what it is made up of, what leads from it over the border, and what else holds it. */
export function ElementLinks({ plan, element, onPick }: Props) {
  const { say } = useWords();
  const { parent, members = [], beyond } = element.properties;
  const others = [...kin(plan, element.id)].filter((id) => id !== parent && !members.includes(id));
  const isLink = (id: string): boolean => plan.byId.get(id)?.properties.kind === 'link';
  const groups: [title: string, ids: readonly string[]][] = [
    [say('parent'), parent === undefined ? [] : [parent]],
    // The ends of a link stand under its own headings.
    [say('members'), beyond ? [] : members],
    [say('links'), others.filter(isLink)],
    [say('belongs'), others.filter((id) => !isLink(id))],
  ];
  return groups.map(([title, ids]) => {
    const there = ids.flatMap((id) => plan.byId.get(id) ?? []);
    if (there.length === 0) return null;
    return (
      <Group key={title} plan={plan} fold={`${element.id} ${title}`} title={title} elements={there} onPick={onPick} />
    );
  });
}
