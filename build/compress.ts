/** Writes .br and .gz beside each file of dist/ that grows smaller, for hosts that serve those: node build/compress.ts [folder]. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressed } from './headers.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'dist');
/** Bytes under which a host sends a file as it is. */
const LEAST = 1024;

let count = 0;
for (const path of walk(folder)) {
  if (!isCompressed(path) || statSync(path).size < LEAST) continue;
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  count += 1;
}
console.log(`${folder}: ${count} files compressed with brotli and gzip`);

function walk(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => walk(join(path, name))) : [path];
}
