import { useRef, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useOpenWords } from './use-words.ts';

const KINDS = '.geojson,.json,.kml,.kmz,.csv,.tsv,.txt,.xlsx';

/** Three ways in: drop, choose, paste. */
export function Start({ onFile }: { onFile: (file: File) => void }) {
  const { say } = useOpenWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <>
      <p className="window__lead">{say('lead')}</p>
      <div className="drop">
        <Icon name="open" />
        <p>{say('drop')}</p>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {say('choose')}
        </button>
        <input
          ref={input}
          type="file"
          className="off-screen"
          tabIndex={-1}
          aria-hidden="true"
          accept={KINDS}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <label className="paste">
        <span>{say('orPaste')}</span>
        <textarea
          rows={4}
          value={text}
          placeholder={say('paste')}
          spellCheck={false}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div className="window__foot">
        <p className="fine">{say('limits')}</p>
        <button
          type="button"
          className="button"
          disabled={text.trim() === ''}
          onClick={() => onFile(new File([text], say('pasted'), { type: 'text/plain' }))}
        >
          {say('readPasted')}
        </button>
      </div>
    </>
  );
}
