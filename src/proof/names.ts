/** Names in the text: of elements, industries, firms, hosts, phrases. Aliases are ours and are not looked for. */
import type { Fact } from './facts.ts';
import { type Finding, fail, pass } from './finding.ts';
import type { Documents } from './locate.ts';
import { opening, squeeze } from './squeeze.ts';

type NameFact = Extract<Fact, { is: 'name' }>;

/** Between the parts of a described host: 依托甲和乙（丙）. */
const BETWEEN = /[、，；（）()]|以及|依托|利用|结合/;

function standsIn(documents: Documents, name: string): boolean {
  const plain = squeeze(name);
  return [...documents.values()].some((document) => document.plain.includes(plain));
}

/** A name stands somewhere in the texts of the plan. */
export function checkName({ id, what, name, inParts }: NameFact, documents: Documents): Finding {
  if (standsIn(documents, name)) return pass('name', id);
  const parts = inParts ? name.split(BETWEEN).filter((part) => part.trim() !== '') : [name];
  const missing = parts.filter((part) => !standsIn(documents, part)).map((part) => opening(part));
  if (missing.length === 0) return pass('name', id);
  const which = missing.join('” “');
  return fail('name', id, {
    zh: `${what.zh} “${which}” 不在原文里`,
    en: `the ${what.en} “${which}” does not stand in the text`,
  });
}
