/** Bytes as text: UTF-8, UTF-16 with its mark, else GB18030, which Chinese offices still save. */

/** Characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function encodings([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** The text of a file, or null where it is in none of these encodings. A byte-order mark is dropped. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!BINARY.test(text)) return text;
    } catch {}
  }
  return null;
}
