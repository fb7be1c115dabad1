import { kin, type Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';
import { Section } from './Section.tsx';

interface Props {
  plan: Plan;
  element: PlanElement;
  onPick: (id: string) => void;
}

/** What the element is part of, what it is made up of, and what else holds it. */
export function ElementLinks({ plan, element, onPick }: Props) {
  const { say } = useWords();
  const marks = useMarks(plan);
  const { parent, members = [] } = element.properties;
  const others = [...kin(plan, element.id)].filter((id) => id !== parent && !members.includes(id));
  const groups: [title: string, ids: readonly string[]][] = [
    [say('parent'), parent === undefined ? [] : [parent]],
    [say('members'), members],
    [say('belongs'), others],
  ];
  return groups.map(([title, ids]) => {
    const there = ids.flatMap((id) => plan.byId.get(id) ?? []);
    if (there.length === 0) return null;
    return (
      <Section key={title} title={title} aside={there.length > 1 ? there.length : undefined}>
        <ul className="rows">
          {there.map((one) => (
            <li key={one.id}>
              <ElementRow element={one} mark={marks.of(one)} onPick={onPick} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
