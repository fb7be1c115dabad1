import { stageWords } from '../../i18n/stage.ts';
import type { StageName } from '../../store/stage-choice.ts';
import { useWords } from '../parts/context.tsx';
import { useStageByHand } from './use-stage-choice.ts';

/** Which stage draws the map: by itself, or as the reader chooses. */
export function StageMenu() {
  const { lang } = useWords();
  const words = stageWords(lang);
  const { asked, choose } = useStageByHand();
  const option = (stage: StageName | null, text: string) => (
    <button type="button" className="segment__option" aria-pressed={asked === stage} onClick={() => choose(stage)}>
      {text}
    </button>
  );
  return (
    <div className="stage-menu">
      <span id="stage-menu">{words.choose}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments */}
      <div className="segment" role="group" aria-labelledby="stage-menu" title={words.explain}>
        {option(null, words.auto)}
        {option('full', words.full)}
        {option('light', words.light)}
      </div>
    </div>
  );
}
