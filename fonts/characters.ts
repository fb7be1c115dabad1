/** Which characters a document may need: those of the plans, their maps and the interface, and GB 2312 level 1. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const READ = ['src', 'geo/plans', 'geo/places', 'geo/base', 'public/geo/base', 'public/geo/plans'];

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.(tsx?|json|geojson)$/.test(name) ? [path] : [];
  });
}

/** The 3755 commonest Chinese characters: rows 16 to 55 of GB 2312. */
function levelOne(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
}

function span(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

/** Latin with accents, punctuation of both scripts, circled and Roman numbers, arrows, the filler for what is missing. */
const SIGNS = [span(0x20, 0x7e), span(0xa0, 0x17f), span(0x2010, 0x2027), span(0x3001, 0x3017), span(0x2460, 0x2473)];
const MORE_SIGNS = [span(0x2160, 0x216b), span(0xff01, 0xff5e), '‰′″※€℃№™→←↑↓⇢■□▲△●○◆◇★☆☑✓✗≤≥≈×÷±〓αβγδμ'];

/** In code order, each once. */
export function neededCharacters(): string[] {
  const texts = READ.flatMap((folder) => filesIn(join(ROOT, folder))).map((path) => readFileSync(path, 'utf8'));
  const all = new Set<string>();
  for (const text of [...texts, levelOne(), ...SIGNS, ...MORE_SIGNS]) for (const c of text) all.add(c);
  const printable = [...all].filter((c) => !/\p{C}/u.test(c));
  return printable.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}
