/** Relations between elements must be such that a shape can be derived from them. */
import { KIND_NAMES, type Kind } from '../kinds.ts';
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { PlanElement } from '../schema.ts';

/** The fewest members from which a shape can be drawn. */
export const FEWEST: Readonly<Partial<Record<Kind, number>>> = { axis: 2, belt: 2, cluster: 2, ring: 3, link: 1 };

function tooFew({ elements }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { kind, members } }, index) => {
    const fewest = FEWEST[kind] ?? 0;
    const count = new Set(members).size;
    if (members === undefined || count >= fewest) return [];
    return [
      {
        element: id,
        path: `features.${index}.properties.members`,
        zh: `${KIND_NAMES[kind].zh} “${id}” 至少要有 ${fewest} 个成员才能成形，现在只有 ${count} 个；请补上成员。`,
        en: `The ${kind} “${id}” needs at least ${fewest} members to have a shape and has ${count}; add the missing ones.`,
      },
    ];
  });
}

/** Whether a derived shape of this kind can use a member: a cluster needs its outline, the others any place. */
function carries(kind: Kind, member: PlanElement | undefined): boolean {
  if (member === undefined) return true; // reported by its own rule
  const { place, adcode, position } = member.properties;
  if (kind !== 'cluster') return position?.method !== 'none';
  return member.geometry === null
    ? adcode !== undefined && place === undefined
    : member.geometry.type.endsWith('Polygon');
}

/** Members that give nothing to draw: the derived shape would leave them out. */
function unplaced({ elements, byId }: Plan): Found[] {
  return elements.flatMap(({ id, geometry, properties: { kind, members = [] } }, index) => {
    const fewest = FEWEST[kind];
    if (fewest === undefined || geometry !== null) return [];
    const count = members.filter((member) => carries(kind, byId.get(member))).length;
    if (members.length < fewest || count >= fewest) return [];
    const [zh, en] = kind === 'cluster' ? ['区划轮廓', 'an administrative outline'] : ['位置', 'a place'];
    return [
      {
        element: id,
        path: `features.${index}.properties.members`,
        zh: `“${id}” 的成员里只有 ${count} 个有${zh}，不够画出${KIND_NAMES[kind].zh}（至少 ${fewest} 个）；不补上，它就只出现在列表里。`,
        en: `Only ${count} members of “${id}” have ${en}, too few to draw the ${kind} (${fewest} at least); unless mended, it is listed and not drawn.`,
      },
    ];
  });
}

function doubledMembers({ elements }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { members = [] } }, index) =>
    members.flatMap((member, place) =>
      members.indexOf(member) === place
        ? []
        : [
            {
              element: id,
              path: `features.${index}.properties.members.${place}`,
              zh: `“${id}” 的成员 “${member}” 写了两次；请删去一个。`,
              en: `“${id}” has the member “${member}” twice; remove one.`,
            },
          ],
    ),
  );
}

/** Whether following a relation from an element leads back to it. */
function returns(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [...next(start)];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...next(id));
  }
  return false;
}

function cycles({ elements, byId }: Plan): Found[] {
  const follow = {
    parent: (id: string) => [byId.get(id)?.properties.parent ?? []].flat(),
    members: (id: string) => byId.get(id)?.properties.members ?? [],
  };
  return Object.entries(follow).flatMap(([key, next]) =>
    elements.flatMap(({ id }, index) =>
      returns(id, next)
        ? [
            {
              element: id,
              path: `features.${index}.properties.${key}`,
              zh: `顺着 ${key} 走，“${id}” 又回到自己；请断开这个循环。`,
              en: `Following ${key} from “${id}” leads back to it; break the circle.`,
            },
          ]
        : [],
    ),
  );
}

/** A link leads somewhere beyond the plan, and nothing else does. */
function linkEnds({ elements }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { kind, beyond, members } }, index): Found[] => {
    const at = (key: string) => ({ element: id, path: `features.${index}.properties.${key}` });
    if (kind !== 'link' && beyond !== undefined) {
      const zh = `只有联系 link 可以写 beyond，“${id}” 是${KIND_NAMES[kind].zh}；请删去 beyond，或把 kind 改为 link。`;
      const en = `Only a link has “beyond”, and “${id}” is a ${kind}; remove it, or make the kind “link”.`;
      return [{ ...at('beyond'), zh, en }];
    }
    if (kind === 'link' && beyond === undefined) {
      const zh = `联系 “${id}” 没有说明通向规划以外的何处；请写 beyond（名称，有地名库键的写 place）。`;
      const en = `The link “${id}” does not say where it leads; give “beyond” (name, and place where the gazetteer has it).`;
      return [{ ...at('beyond'), zh, en }];
    }
    if (kind === 'link' && members === undefined) {
      const zh = `联系 “${id}” 没有写规划以内的一端；请在 members 里写要素 id。`;
      const en = `The link “${id}” has no end inside the plan; name the elements in “members”.`;
      return [{ ...at('members'), zh, en }];
    }
    return [];
  });
}

export const relationRules: readonly Rule<Plan>[] = [
  { code: 'members-too-few', level: 'error', find: tooFew },
  { code: 'member-twice', level: 'error', find: doubledMembers },
  { code: 'relation-circle', level: 'error', find: cycles },
  { code: 'link-without-ends', level: 'error', find: linkEnds },
  { code: 'members-unplaced', level: 'warning', find: unplaced },
];
