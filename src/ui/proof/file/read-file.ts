/** A file that a reader gives, as the text that the proof reads. */
import { parseXml as parseInertXml } from '../../../files/trusted.ts';
import { decodeText } from './decode.ts';
import { docxText, type ParseXml } from './docx.ts';
import { isEmpty, isOldWord, isPdf, notText, tooLarge, tooLong } from './refusals.ts';
import { tidy, withoutPipes } from './tidy.ts';

/** A plan has 20 to 100 thousand characters. */
const MOST_BYTES = 40_000_000;
const MOST_CHARACTERS = 1_000_000;

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, i) => bytes[i] === sign);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Compound files: .doc, and whatever Office encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function rawText(bytes: Uint8Array, parse: ParseXml): string {
  if (begins(bytes, ZIP)) return docxText(bytes, parse);
  if (begins(bytes, PDF)) throw isPdf();
  if (begins(bytes, COMPOUND)) throw isOldWord();
  const text = decodeText(bytes);
  if (text === null) throw notText();
  return text;
}

/** What a file is, is told by its bytes, not by its name. Throws `Unreadable`. */
export function readBytes(bytes: Uint8Array, parse: ParseXml): string {
  if (bytes.length > MOST_BYTES) throw tooLarge(MOST_BYTES / 1_000_000);
  const text = withoutPipes(tidy(rawText(bytes, parse)));
  if (text.length > MOST_CHARACTERS) throw tooLong(MOST_CHARACTERS);
  if (text.trim() === '') throw isEmpty();
  return text;
}

function parseXml(xml: string): Document {
  const parsed = parseInertXml(xml);
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error('not well formed');
  return parsed;
}

/** The text of a chosen or dropped file. Throws `Unreadable`. */
export async function readFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw tooLarge(MOST_BYTES / 1_000_000);
  return readBytes(new Uint8Array(await file.arrayBuffer()), parseXml);
}
