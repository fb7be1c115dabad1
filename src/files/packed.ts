/** The files of the single HTML file: each lies packed in an element of the page and is unpacked when it is asked for. */
import { askForFile } from './lend.ts';
import { packedId, unpack } from './unpack.ts';

/** Open a file that the page carries. A worker has no page and asks for it. */
export async function openPacked(path: string, signal?: AbortSignal): Promise<Response> {
  const response = typeof document === 'undefined' ? await askForFile(path) : fromPage(path);
  signal?.throwIfAborted();
  return response;
}

function fromPage(path: string): Response {
  const packed = document.getElementById(packedId(path))?.textContent;
  return packed ? unpack(packed) : new Response(null, { status: 404 });
}
