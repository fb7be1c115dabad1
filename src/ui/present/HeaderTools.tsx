import { useState } from 'react';
import { openedPlan } from '../../store/store.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { CompareMenu } from './CompareMenu.tsx';
import './header-tools.css';

/** Present the open plan, or lay another beside it. */
export function HeaderTools() {
  const { say } = useWords();
  const plan = useAtlas(openedPlan);
  const present = useAtlas((atlas) => atlas.present);
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="present-tools">
      <button
        type="button"
        className="tool present-tools__word-tool present-tools__compare"
        aria-haspopup="menu"
        aria-expanded={choosing}
        title={say('compareHint')}
        disabled={plan === null}
        onClick={() => setChoosing(!choosing)}
      >
        {say('compare')}
      </button>
      {choosing && plan && <CompareMenu plan={plan} onClose={() => setChoosing(false)} />}
      <button
        type="button"
        className="tool present-tools__word-tool present-tools__present"
        title={say('presentHint')}
        disabled={plan === null}
        onClick={() => present({})}
      >
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M2.500 3.500h15M4 3.500v9.500h12V3.500M10 13v2.500M6.500 17.500l3.500-2 3.500 2M8.500 6v4.500l3.700-2.250Z" />
        </svg>
        <span className="present-tools__word">{say('present')}</span>
      </button>
    </div>
  );
}
