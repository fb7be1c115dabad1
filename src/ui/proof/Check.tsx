import { type DragEvent, useRef, useState } from 'react';
import { openEntry, openedPlan } from '../../store/store.ts';
import { useAtlas } from '../parts/context.tsx';
import './check.css';
import { useProof, useProofStore, useTakeDocument } from './context.tsx';
import { Result } from './Result.tsx';
import { useProofWords } from './use-proof-words.ts';

const KINDS = '.docx,.txt,.md,text/plain,text/markdown';

/** One document at a time is enough: of several dropped files each is taken in turn. */
function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const onDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    for (const file of event.dataTransfer.files) onFile(file);
  };
  return { over, handlers: { onDragOver, onDrop, onDragLeave: () => setOver(false) } };
}

function FileChooser({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="off-screen"
        type="file"
        accept={KINDS}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) onFile(file);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" className="button button--quiet" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}

/** What became of the last document, said aloud as well. */
function Notice() {
  const { lang, tell } = useProofWords();
  const notice = useProofStore((store) => store.notice);
  const busy = useProofStore((store) => store.busy);
  const tone = notice?.is === 'refused' && !busy ? 'check__notice is-refused' : 'check__notice';
  return (
    <p className={tone} role="status">
      {busy ? tell('busy') : notice?.text[lang]}
    </p>
  );
}

/** Hand over the text of the plan, and see what it bears out. */
export default function Check() {
  const { tell } = useProofWords();
  const takeDocument = useTakeDocument();
  const fetchShipped = useProofStore((store) => store.fetchShipped);
  const shipped = useAtlas((atlas) => (openEntry(atlas)?.sources?.length ?? 0) > 0);
  const plan = useAtlas(openedPlan);
  const proof = useProof();
  const { over, handlers } = useDrop((file) => void takeDocument(file));
  return (
    <section className={over ? 'check-text is-over' : 'check-text'} aria-label={tell('title')} {...handlers}>
      <h4 className="check-text__title">{tell('title')}</h4>
      {!proof && <p>{over ? tell('drop') : tell('intro')}</p>}
      <div className="check-text__ways">
        {shipped && !proof && (
          <button type="button" className="button" onClick={() => void fetchShipped()}>
            {tell('shipped')}
          </button>
        )}
        <FileChooser label={tell(proof ? 'chooseOther' : 'choose')} onFile={(file) => void takeDocument(file)} />
      </div>
      <Notice />
      {plan && proof && <Result plan={plan} proof={proof} />}
      <p className="fine">{tell('privacy')}</p>
    </section>
  );
}
