/** An Office file opened as what it is: a package of XML parts, types and relations. */
import { posix } from 'node:path';
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { outOfOrder } from './order.ts';

export interface OfficePackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Every part that is XML, parsed. */
  readonly xml: ReadonlyMap<string, Document>;
  readonly problems: readonly string[];
}

function parse(path: string, text: string, problems: string[]): Document | null {
  const said: string[] = [];
  try {
    const parser = new DOMParser({
      onError: (level, message) => void (level !== 'warning' && said.push(`${path}: ${level} ${message}`)),
    });
    const document = parser.parseFromString(text, 'text/xml');
    problems.push(...said);
    return document;
  } catch (error) {
    problems.push(...(said.length > 0 ? said : [`${path}: ${String(error)}`]));
    return null;
  }
}

/** All elements of that qualified name. */
export function elementsOf(node: Document | Element | undefined, name: string): Element[] {
  return node ? allElements(node).filter(({ nodeName }) => nodeName === name) : [];
}

/** Every element below a node, in the order of the file; faster than a live list of them. */
function allElements(node: Document | Element): Element[] {
  const found: Element[] = [];
  const walk = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isElement(child)) found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The attribute, '' where it is absent. */
export const attr = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const relsOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

function typeProblems({ parts, xml }: Omit<OfficePackage, 'problems'>): string[] {
  const types = xml.get('[Content_Types].xml');
  const overrides = elementsOf(types, 'Override').map((one) => attr(one, 'PartName').slice(1));
  const defaults = elementsOf(types, 'Default').map((one) => attr(one, 'Extension').toLowerCase());
  const dangling = overrides.filter((name) => !parts.has(name)).map((name) => `type of an absent part: ${name}`);
  const doubled = overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `two types: ${name}`);
  const untyped = [...parts.keys()].filter((name) => {
    const known = overrides.includes(name) || defaults.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    return name !== '[Content_Types].xml' && !known;
  });
  return [...dangling, ...doubled, ...untyped.map((name) => `no type: ${name}`)];
}

/** The ids of the relations that a part uses in its attributes. */
function usedIds(document: Document): string[] {
  return allElements(document).flatMap((element) =>
    Array.from(element.attributes).flatMap(({ name, value }) =>
      /^r:(id|embed|link|pict)$/.test(name) && value !== '' ? [value] : [],
    ),
  );
}

function relationProblems({ parts, xml }: Omit<OfficePackage, 'problems'>): string[] {
  const rels = [...xml].filter(([path]) => path.endsWith('.rels'));
  const targets = rels.flatMap(([path, document]) => {
    const folder = posix.dirname(posix.dirname(path));
    const ids = elementsOf(document, 'Relationship').map((one) => attr(one, 'Id'));
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: ${id} twice`);
    const lost = elementsOf(document, 'Relationship').flatMap((one) => {
      if (attr(one, 'TargetMode') === 'External') return [];
      const target = attr(one, 'Target');
      const full = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
      return parts.has(full) ? [] : [`${path}: no part ${full}`];
    });
    return [...doubled, ...lost];
  });
  const used = [...xml].flatMap(([path, document]) => {
    const own = xml.get(relsOf(path));
    const ids = new Set(elementsOf(own, 'Relationship').map((one) => attr(one, 'Id')));
    return usedIds(document).flatMap((id) => (ids.has(id) ? [] : [`${path}: no relation ${id}`]));
  });
  return [...targets, ...used];
}

/** Shapes of one slide, layout or drawing that share an id are what makes PowerPoint repair a file. */
function idProblems({ xml }: Omit<OfficePackage, 'problems'>): string[] {
  return [...xml].flatMap(([path, document]) => {
    const ids = ['p:cNvPr', 'wp:docPr', 'xdr:cNvPr'].flatMap((name) =>
      elementsOf(document, name).map((one) => attr(one, 'id')),
    );
    const bad = ids.filter((id, i) => ids.indexOf(id) !== i || !/^\d+$/.test(id));
    return bad.map((id) => `${path}: shape id ${id} is doubled or no number`);
  });
}

/** Opens a file and says all that is wrong with it as a package. */
export function openPackage(file: Uint8Array): OfficePackage {
  const parts = new Map(Object.entries(unzipSync(file)));
  const problems: string[] = [];
  const xml = new Map<string, Document>();
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const document = parse(path, strFromU8(bytes), problems);
    if (document) xml.set(path, document);
  }
  const opened = { parts, xml };
  const order = [...xml].flatMap(([path, document]) =>
    outOfOrder(allElements(document)).map((said) => `${path}: ${said}`),
  );
  return {
    ...opened,
    problems: [...problems, ...typeProblems(opened), ...relationProblems(opened), ...idProblems(opened), ...order],
  };
}
