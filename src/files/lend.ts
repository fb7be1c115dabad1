/** How workers of the single file read its files: over a port to the page, which alone holds them. */
import * as v from 'valibot';

const lent = v.object({ atlasFiles: v.instance(MessagePort) });
const question = v.object({ id: v.number(), path: v.string() });
const answer = v.object({ id: v.number(), bytes: v.nullable(v.instance(ArrayBuffer)) });

type Open = (path: string) => Promise<Response>;

/** On the page: let a new worker read files. */
export function lendFiles(worker: Pick<Worker, 'postMessage'>, open: Open): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }) => {
    const asked = v.safeParse(question, data);
    if (!asked.success) return;
    const { id, path } = asked.output;
    const bytes = await open(path).then(
      (response) => (response.ok ? response.arrayBuffer() : null),
      () => null,
    );
    port1.postMessage({ id, bytes }, bytes ? [bytes] : []);
  };
  worker.postMessage({ atlasFiles: port2 }, [port2]);
}

let asked = 0;
const port: Promise<MessagePort> | null = isWorker() ? borrow() : null;

/** In a worker: ask the page for a file. */
export async function askForFile(path: string): Promise<Response> {
  const to = await port;
  if (!to) return new Response(null, { status: 404 });
  const id = ++asked;
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent): void => {
      const said = v.safeParse(answer, data);
      if (!said.success || said.output.id !== id) return;
      const told = said.output;
      to.removeEventListener('message', hear);
      resolve(told.bytes ? new Response(told.bytes) : new Response(null, { status: 404 }));
    };
    to.addEventListener('message', hear);
    to.postMessage({ id, path });
  });
}

/** The page's first word to a worker is the port. The worker's own listeners, added later, never hear of it. */
function borrow(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent): void => {
      const told = v.safeParse(lent, event.data);
      if (!told.success) return;
      event.stopImmediatePropagation();
      self.removeEventListener('message', hear);
      told.output.atlasFiles.start();
      resolve(told.output.atlasFiles);
    };
    self.addEventListener('message', hear);
  });
}

function isWorker(): boolean {
  return import.meta.env.MODE === 'one-file' && typeof document === 'undefined';
}
