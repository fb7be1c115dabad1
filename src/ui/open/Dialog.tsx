import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useOpenWords } from './use-words.ts';
import './open.css';

/** A modal window with a title; Esc and the cross close it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { say } = useOpenWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const node = dialog.current;
    if (!node?.open) node?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="window" aria-labelledby={id} onClose={onClose}>
      <div className="window__head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="tool" aria-label={say('close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div className="window__body">{children}</div>
    </dialog>
  );
}
