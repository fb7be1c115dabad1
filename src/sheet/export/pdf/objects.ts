/** A PDF file as numbered objects. */
import { strToU8, zlibSync } from 'fflate';

export type Ref = number;

/** A number as PDF writes it: no exponent, at most three decimals. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) || !Number.isFinite(rounded) ? '0' : String(rounded);
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** Any text as a PDF string, UTF-16 with its mark. */
export function pdfText(text: string): string {
  let units = 'feff';
  for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i));
  return `<${units}>`;
}

/** UTF-16 of a character, as a table of characters wants it. */
export function utf16(text: string): string {
  let units = '';
  for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i));
  return units;
}

export class PdfObjects {
  readonly #bodies: (Uint8Array | undefined)[] = [undefined];

  /** A number for an object that is written later. */
  reserve(): Ref {
    this.#bodies.push(undefined);
    return this.#bodies.length - 1;
  }

  set(ref: Ref, body: string | Uint8Array): Ref {
    this.#bodies[ref] = typeof body === 'string' ? strToU8(body) : body;
    return ref;
  }

  add(body: string): Ref {
    return this.set(this.reserve(), body);
  }

  /** A compressed stream; `entries` are those of its dictionary besides length and filter. */
  stream(content: string | Uint8Array, entries = '', ref = this.reserve()): Ref {
    const data = zlibSync(typeof content === 'string' ? strToU8(content) : content, { level: 6 });
    const head = strToU8(`<</Length ${data.length}/Filter/FlateDecode${entries}>>\nstream\n`);
    const tail = strToU8('\nendstream');
    const body = new Uint8Array(head.length + data.length + tail.length);
    body.set(head);
    body.set(data, head.length);
    body.set(tail, head.length + data.length);
    return this.set(ref, body);
  }

  /** The whole file. */
  file(root: Ref, info: Ref): Uint8Array {
    const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
    let length = parts[0]?.length ?? 0;
    const push = (part: Uint8Array): void => {
      parts.push(part);
      length += part.length;
    };
    const offsets = this.#bodies.slice(1).map((body, i) => {
      const at = length;
      push(strToU8(`${i + 1} 0 obj\n`));
      push(body ?? strToU8('null'));
      push(strToU8('\nendobj\n'));
      return at;
    });
    const start = length;
    const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#bodies.length;
    push(strToU8(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
    push(strToU8(`trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${start}\n%%EOF\n`));
    return joined(parts, length);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
