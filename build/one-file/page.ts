/** The single HTML file, put together from its parts. Pure: the same parts give the same bytes. */
import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import { packedId } from '../../src/files/unpack.ts';
import { oneFilePolicy } from '../policy.ts';

export interface Parts {
  /** index.html as it lies in the repository. */
  readonly html: string;
  /** The script that unpacks the app. */
  readonly start: string;
  readonly code: string;
  readonly css: string;
  readonly icon: string;
  /** Path relative to the page → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The whole file. Throws where index.html is not as expected. */
export function assemble({ html, start, code, css, icon, files }: Parts): string {
  if (/<\/(script|style)/i.test(start + css)) throw new Error('a script or style would end early');
  const policy = oneFilePolicy([sha256(start), sha256(code)], [sha256(css)]);
  const packed = [['atlas.js', Buffer.from(code)] as const, ...files];
  const blocks = packed.map(([path, bytes]) => block(path, bytes)).join('\n');
  const image = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const steps: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/<meta charset="utf-8" \/>/, (found) => `${found}\n    ${head}`],
    [/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${image}" />`],
    [/<\/head>/, (found) => `<style>${css}</style>\n  ${found}`],
    [/<script type="module"[^>]*><\/script>/, () => `${blocks}\n<script>${start}</script>`],
  ];
  return steps.reduce((page, [pattern, by]) => put(page, pattern, by), withoutHosting(html));
}

/** What only a hosted atlas has. */
function withoutHosting(html: string): string {
  return html.replace(/\s*<link rel="(manifest|apple-touch-icon)"[^>]*>/g, '');
}

function put(page: string, pattern: RegExp, by: (found: string) => string): string {
  if (!pattern.test(page)) throw new Error(`index.html has no ${pattern}`);
  return page.replace(pattern, by);
}

function block(path: string, bytes: Uint8Array): string {
  const packed = deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }).toString('base64');
  return `<script type="application/octet-stream" id="${packedId(path)}">${packed}</script>`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
