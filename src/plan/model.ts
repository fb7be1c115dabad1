import type { CrowdFiles } from './crowd.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { PlanElement, PlanFile, PlanHead, Remark, Target } from './schema.ts';

/** A plan as the program holds it. With a doubled id the first element wins; the check reports the second. */
export interface Plan {
  head: PlanHead;
  elements: readonly PlanElement[];
  byId: ReadonlyMap<string, PlanElement>;
  /** Opened from a file of the reader's own: nobody has reviewed it. */
  own?: true;
  /** Of a plan that is too large for one file: where the elements are that are not here. */
  crowd?: CrowdFiles;
}

/** The plan of a file that has passed the schema. */
export function toPlan({ plan: head, features: elements }: PlanFile): Plan {
  const byId = new Map<string, PlanElement>();
  for (const element of elements) if (!byId.has(element.id)) byId.set(element.id, element);
  return { head, elements, byId };
}

/** The plan with one more of its elements. */
export function withElement(plan: Plan, element: PlanElement): Plan {
  if (plan.byId.has(element.id)) return plan;
  return {
    ...plan,
    elements: [...plan.elements, element],
    byId: new Map(plan.byId).set(element.id, element),
  };
}

/** The file of a plan: the way back from `toPlan`. */
export function toFile({ head, elements }: Plan): PlanFile {
  return { type: 'FeatureCollection', plan: head, features: [...elements] };
}

/** The elements of one kind in the order of the file. */
export function elementsOfKind(plan: Plan, kind: Kind): PlanElement[] {
  return plan.elements.filter((element) => element.properties.kind === kind);
}

/** What lights up with an element: its parent, its children, its members, and whatever has it as a member. Not itself. */
export function kin(plan: Plan, id: string): ReadonlySet<string> {
  const own = plan.byId.get(id)?.properties;
  const found = new Set<string>();
  if (own === undefined) return found;
  for (const other of [own.parent, ...(own.members ?? [])]) {
    if (other !== undefined && plan.byId.has(other)) found.add(other);
  }
  for (const { id: other, properties } of plan.elements) {
    if (properties.parent === id || properties.members?.includes(id)) found.add(other);
  }
  found.delete(id);
  return found;
}

/** The target that the plan publishes for this element; undefined is “规划未公布”, never zero. */
export function targetOf(element: PlanElement, metric: string, year: number): Target | undefined {
  return element.properties.targets.find((target) => target.metric === metric && target.year === year);
}

/** The document's own contradictions about an element, an indicator or a sector. */
export function remarksAbout(plan: Plan, id: string): Remark[] {
  return plan.head.remarks.filter((remark) => remark.about?.includes(id));
}

/** The kinds that the plan has: first as the sentence names them, then the others in the order of the grammar. */
export function kindsPresent(plan: Plan): Kind[] {
  const apart = plan.crowd?.kinds.map(({ kind }) => kind) ?? [];
  const present = new Set([...plan.elements.map((element) => element.properties.kind), ...apart]);
  const named = plan.head.sentence?.phrases.map((phrase) => phrase.kind) ?? [];
  return [...new Set([...named, ...KINDS])].filter((kind) => present.has(kind));
}
