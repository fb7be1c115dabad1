/** The letters that documents carry with them: fetched when the first one is made, then kept. */
import { openFile } from '../../files/files.ts';
import type { Face } from '../../sheet/export/font/read.ts';
import { readFace } from '../../sheet/export/font/read.ts';

export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

let faces: Promise<Faces> | null = null;

async function face(weight: 'regular' | 'bold'): Promise<Face> {
  const response = await openFile(`fonts/noto-sans-sc-${weight}.ttf`);
  return readFace(new Uint8Array(await response.arrayBuffer()));
}

export function loadFaces(): Promise<Faces> {
  faces ??= Promise.all([face('regular'), face('bold')])
    .then(([regular, bold]) => ({ regular, bold }))
    .catch((error: unknown) => {
      // What failed once may work later.
      faces = null;
      throw error;
    });
  return faces;
}
