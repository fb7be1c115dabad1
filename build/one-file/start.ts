/** The first code of the single file: unpacks the atlas and starts it, or says why it cannot. */
import { POLICIES } from '../../src/files/policies.ts';
import { packedId, unpack } from '../../src/files/unpack.ts';

async function start(): Promise<void> {
  const packed = document.getElementById(packedId('atlas.js'))?.textContent ?? '';
  const atlas = document.createElement('script');
  const code = await unpack(packed).text();
  // Whether it is the right code is for the page's policy to say, by its hash.
  const policy = window.trustedTypes?.createPolicy(POLICIES.start, { createScript: (text) => text });
  atlas.textContent = policy?.createScript(code) ?? code;
  performance.mark('atlas:unpacked');
  document.head.append(atlas);
}

/** Whatever goes wrong before the atlas has drawn anything leaves an empty page without this. */
function tell(why: unknown): void {
  const root = document.getElementById('root');
  if (root?.childElementCount !== 0) return;
  root.textContent = `产业布局图集打不开：浏览器太旧或文件不完整，请用 Chrome、Edge 103 或 Firefox 115 以上的版本打开，或重新复制文件。Layout Atlas cannot open: the browser is too old or the file is damaged; use Chrome or Edge 103, Firefox 115 or newer, or copy the file again. (${why})`;
}

window.addEventListener('error', ({ message }) => tell(message));
start().catch(tell);
