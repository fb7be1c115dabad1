/** A Word file: its parts, taken out of the archive within bounds, and their text. */
import { strFromU8, unzipSync } from 'fflate';
import { type Numbers, numbersOf } from './numbering.ts';
import { brokenDocx, notDocx, tooLarge, Unreadable } from './refusals.ts';
import { textOf } from './wordprocessing.ts';
import type { XmlNode } from './xml.ts';

/** Reads a part; throws where it is not well formed. */
export type ParseXml = (xml: string) => XmlNode;

const TEXT = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/** What one part may come to when it is inflated; the text of a thousand pages is a tenth of it. */
const MOST_BYTES = 48_000_000;
const MOST_ENTRIES = 20_000;

/** The parts that hold text. Their declared sizes are looked at before a byte is inflated; no more than that is. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let entries = 0;
  const wanted = new Set([TEXT, ...NOTES, NUMBERING, STYLES]);
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MOST_ENTRIES) throw brokenDocx();
        if (!wanted.delete(name)) return false;
        if (originalSize > MOST_BYTES) throw tooLarge(MOST_BYTES / 1_000_000);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : brokenDocx();
  }
}

function read(part: Uint8Array, parse: ParseXml): XmlNode {
  const xml = strFromU8(part);
  // Word writes no document type; one could only define entities that grow.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw brokenDocx();
  try {
    return parse(xml);
  } catch {
    throw brokenDocx();
  }
}

/** The text of a Word file: paragraphs on lines, cells of a row between tabs, notes at the end. */
export function docxText(bytes: Uint8Array, parse: ParseXml): string {
  const parts = new Map(Object.entries(partsOf(bytes)));
  const nodeOf = (name: string): XmlNode | null => {
    const part = parts.get(name);
    return part ? read(part, parse) : null;
  };
  const text = nodeOf(TEXT);
  if (text === null) throw notDocx();
  const numbering = nodeOf(NUMBERING);
  const numbers: Numbers = numbering ? numbersOf(numbering, nodeOf(STYLES)) : () => '';
  return [text, ...NOTES.flatMap((name) => nodeOf(name) ?? [])].map((node) => textOf(node, numbers)).join('\n');
}
