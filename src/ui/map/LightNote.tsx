import { useState } from 'react';
import { stageWords } from '../../i18n/stage.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useStageByHand } from './use-stage-choice.ts';

/** Says why the map is drawn flat, until the reader has read it. It stands over the source line and covers nothing. */
export function LightNote() {
  const { lang, say } = useWords();
  const words = stageWords(lang);
  const why = useAtlas((atlas) => atlas.lightWhy);
  const { choose } = useStageByHand();
  const [read, setRead] = useState<typeof why>(null);
  if (!why || why === read) return null;
  return (
    <div className="light-note">
      <p role="status">{words.why[why]}</p>
      {why !== 'no-webgl' && (
        <button type="button" className="link" onClick={() => choose('full')}>
          {words.useFull}
        </button>
      )}
      <button type="button" className="tool" aria-label={say('dismiss')} onClick={() => setRead(why)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
