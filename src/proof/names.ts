/** Names in the text: of elements, industries, firms, hosts, phrases. Aliases are ours and are not looked for. */
import type { NameFact } from './facts.ts';
import { type Finding, fail, pass } from './finding.ts';
import type { Documents } from './locate.ts';
import { opening, squeeze } from './squeeze.ts';

/** Between the parts of a described host: 依托甲和乙（丙）. */
const BETWEEN = /[、，；（）()]|以及|依托|利用|结合/;
const OUTER = /[、，；]|以及|依托|利用|结合/;

function standsIn(documents: Documents, name: string): boolean {
  const plain = squeeze(name);
  return [...documents.values()].some((document) => document.plain.includes(plain));
}

/** The parts of a described host, with their brackets. */
export function outerParts({ name }: NameFact): string[] {
  return name.split(OUTER).filter((part) => part.trim() !== '');
}

/** What is looked for: the name, or each part of a described host. */
export function partsOf({ name, inParts }: NameFact): string[] {
  return inParts ? name.split(BETWEEN).filter((part) => part.trim() !== '') : [name];
}

/** A name stands somewhere in the texts of the plan. */
export function checkName(fact: NameFact, documents: Documents): Finding {
  const { id, what, name } = fact;
  if (standsIn(documents, name)) return pass('name', id);
  const missing = partsOf(fact)
    .filter((part) => !standsIn(documents, part))
    .map((part) => opening(part));
  if (missing.length === 0) return pass('name', id);
  const which = missing.join('” “');
  return fail('name', id, {
    zh: `${what.zh} “${which}” 不在原文里`,
    en: `the ${what.en} “${which}” does not stand in the text`,
  });
}
