/** A Word file: its parts, taken out of the archive within bounds, and their text. */
import { strFromU8, unzipSync } from 'fflate';
import { brokenDocx, notDocx, tooLarge, Unreadable } from './refusals.ts';
import { textOf, type XmlNode } from './wordprocessing.ts';

/** Reads a part; throws where it is not well formed. */
export type ParseXml = (xml: string) => XmlNode;

const TEXT = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** What one part may come to when it is inflated; the text of a thousand pages is a tenth of it. */
const MOST_BYTES = 48_000_000;
const MOST_ENTRIES = 20_000;

/** The parts that hold text. Their declared sizes are looked at before a byte is inflated; no more than that is. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let entries = 0;
  const wanted = new Set([TEXT, ...NOTES]);
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

function read(part: Uint8Array, parse: ParseXml): string {
  const xml = strFromU8(part);
  // Word writes no document type; one could only define entities that grow.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw brokenDocx();
  let root: XmlNode;
  try {
    root = parse(xml);
  } catch {
    throw brokenDocx();
  }
  return textOf(root);
}

/** The text of a Word file: paragraphs on lines, cells of a row between tabs, notes at the end. */
export function docxText(bytes: Uint8Array, parse: ParseXml): string {
  const parts = partsOf(bytes);
  if (!Object.hasOwn(parts, TEXT)) throw notDocx();
  return [TEXT, ...NOTES]
    .flatMap((name) => (Object.hasOwn(parts, name) && parts[name] ? [read(parts[name], parse)] : []))
    .join('\n');
}
