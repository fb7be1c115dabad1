/** The work of the proof, loaded when it is first asked for: files read, matched to their source, plans held against them. */
import { openFile } from '../../files/files.ts';
import type { Plan } from '../../plan/model.ts';
import { type Document, parseDocument } from '../../proof/document.ts';
import { type Fit, fitOf } from '../../proof/match.ts';
import { provePlan } from '../../proof/prove.ts';
import { geoPath } from '../../store/library.ts';
import type { Answer, Prover } from '../../store/proof.ts';
import { readBytes, readFile } from './file/read-file.ts';
import { Unreadable } from './file/refusals.ts';
import { fitsNothing, shippedFailed, shippedTaken, takenAs, unreadable } from './notices.ts';

const NOTHING = { zh: '文件没有读到；请再选一次。', en: 'the file could not be read; choose it again.' };

/** The plan that a document belongs to: the open one if it fits at all, else one that it surely is the text of. */
function ownerOf(document: Document, open: Plan, others: readonly Plan[]): { plan: Plan; fit: Fit } | null {
  const fit = fitOf(open, document);
  if (fit) return { plan: open, fit };
  for (const plan of others) {
    const other = fitOf(plan, document);
    if (other?.sure) return { plan, fit: other };
  }
  return null;
}

/** Hold an opened plan, or one of the others, against a file. */
export function takeText(name: string, text: string, open: Plan, others: readonly Plan[]): Answer {
  const document = parseDocument('', text, 'tolerant');
  const owner = ownerOf(document, open, others);
  if (owner === null) return { taken: [], notice: fitsNothing(name, open) };
  const { plan, fit } = owner;
  const held = { name, fit, document: { ...document, source: fit.source } };
  return { taken: [{ plan, held }], notice: takenAs(name, plan, fit, open) };
}

async function take(file: File, open: Plan, others: readonly Plan[]): Promise<Answer> {
  try {
    return takeText(file.name, await readFile(file), open, others);
  } catch (error) {
    return { taken: [], notice: unreadable(file.name, error instanceof Unreadable ? error.why : NOTHING) };
  }
}

async function fetchText(file: string): Promise<string> {
  const response = await openFile(geoPath(file.split('/').map(encodeURIComponent).join('/')));
  return readBytes(new Uint8Array(await response.arrayBuffer()), () => {
    throw new Error('a shipped text is plain');
  });
}

async function fetchShipped(sources: readonly { id: string; file: string }[], plan: Plan): Promise<Answer> {
  const taken: { plan: Plan; held: Answer['taken'][number]['held'] }[] = [];
  for (const { id, file } of sources) {
    try {
      const document = parseDocument(id, await fetchText(file), 'tolerant');
      const fit = fitOf(plan, document);
      if (fit?.source !== id) return { taken, notice: shippedFailed(file) };
      taken.push({ plan, held: { name: null, fit, document } });
    } catch {
      return { taken, notice: shippedFailed(file) };
    }
  }
  return { taken, notice: shippedTaken(taken.length) };
}

export const prover: Prover = { take, fetchShipped, prove: provePlan };
