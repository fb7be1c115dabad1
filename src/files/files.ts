/**
 * The one door through which the atlas reads its own files: plans, base maps, fonts, texts. The hosted atlas fetches
 * them from beside the page; the single file carries them in itself.
 */
import { openPacked } from './packed.ts';
import { SITE } from './site.ts';

/**
 * Open a file, named relative to the folder of the atlas (“geo/index.json”). Rejects where it is not there. A worker says
 * where that is: `base`.
 */
export type OpenFile = (path: string, signal?: AbortSignal, base?: string) => Promise<Response>;

export const openFile: OpenFile = async (path, signal, base) => {
  if (import.meta.env.MODE === 'one-file') return present(path, await openPacked(path, signal));
  const address = new URL(path, base ?? SITE);
  return present(path, await fetch(address, { signal: signal ?? null }));
};

/**
 * Bytes of a file from `from` on. A host that does not know ranges sends the whole file, out of which they are cut: `whole`
 * is given it, so that it need not be fetched again.
 */
export async function openRange(
  path: string,
  from: number,
  length: number,
  whole: (bytes: ArrayBuffer) => void,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const response = await ranged(path, from, length, signal);
  const bytes = await present(path, response).arrayBuffer();
  if (response.status === 206) return bytes;
  whole(bytes);
  return bytes.slice(from, from + length);
}

async function ranged(path: string, from: number, length: number, signal?: AbortSignal): Promise<Response> {
  if (import.meta.env.MODE === 'one-file') return openPacked(path, signal);
  const headers = { range: `bytes=${from}-${from + length - 1}` };
  return fetch(new URL(path, document.baseURI), { headers, signal: signal ?? null });
}

function present(path: string, response: Response): Response {
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
}
