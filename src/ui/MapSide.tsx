import type { RefObject } from 'react';
import type { Plan } from '../plan/model.ts';
import { openEntry, openedPlan } from '../store/store.ts';
import { useAtlas, useWords } from './context.tsx';
import { Legend } from './Legend.tsx';
import { SentenceCard } from './SentenceCard.tsx';
import { SourceLine } from './SourceLine.tsx';
import type { Inset, Stage as StageType } from './stage-slot.ts';
import { useMarks } from './use-marks.ts';

function PlanLegend({ plan }: { plan: Plan }) {
  return <Legend entries={useMarks(plan).legend} />;
}

interface Props {
  Stage: StageType;
  credits: { zh: string; en: string };
  inset: Inset;
  refs: { card: RefObject<HTMLDivElement | null>; foot: RefObject<HTMLDivElement | null> };
}

/** The map, and the cards that stand on it. */
export function MapSide({ Stage, credits, inset, refs }: Props) {
  const { say } = useWords();
  const plan = useAtlas(openedPlan);
  const entry = useAtlas(openEntry);
  const view = useAtlas((atlas) => atlas.view);
  const pick = useAtlas((atlas) => atlas.pick);
  const hover = useAtlas((atlas) => atlas.hover);
  return (
    <>
      <section className="app__stage" aria-label={say('map')}>
        {plan && entry && <Stage plan={plan} entry={entry} view={view} inset={inset} onPick={pick} onHover={hover} />}
      </section>
      <div ref={refs.card} className="app__card">
        {plan && <SentenceCard key={plan.head.id} head={plan.head} />}
      </div>
      <div className="app__foot">
        {plan && <PlanLegend key={plan.head.id} plan={plan} />}
        <div ref={refs.foot} className="app__source">
          {plan && <SourceLine head={plan.head} credits={credits} />}
        </div>
      </div>
    </>
  );
}
