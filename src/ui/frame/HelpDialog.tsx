import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useSingleKeys } from './single-keys.ts';

const Licences = lazy(async () => ({ default: (await import('./Licences.tsx')).Licences }));

/** How to use the atlas, and its keys. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useWords();
  const [single, setSingle] = useSingleKeys();
  const dialog = useRef<HTMLDialogElement>(null);
  const [licences, setLicences] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const keys = [
    ['V', say('keyPresent')],
    ['3', say('keyMode')],
    ['[ ]', say('keyStep')],
    ['/', say('keyFind')],
    ['O', say('keyOpen')],
    ['P', say('keySheet')],
    ['Esc', say('keyEscape')],
    ['?', say('keyHelp')],
  ] as const;
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <div className="help__head">
        <h2 id="help-title">{say('helpTitle')}</h2>
        <button type="button" className="tool" aria-label={say('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p>{say('helpRead')}</p>
      <p>{say('helpPick')}</p>
      <p>{say('helpMap')}</p>
      <p>{say('helpTruth')}</p>
      <h3>{say('helpKeys')}</h3>
      <label className="help__switch">
        <input type="checkbox" checked={single} onChange={({ target }) => setSingle(target.checked)} />
        {say('singleKeys')}
      </label>
      <dl className="keys">
        {keys.map(([key, words]) => (
          <div key={key} className="keys__row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="link help__licences"
        aria-expanded={licences}
        onClick={() => setLicences((shown) => !shown)}
      >
        {say('licences')}
      </button>
      {licences && (
        <Suspense>
          <Licences />
        </Suspense>
      )}
    </dialog>
  );
}
