import { lazy, type RefObject, Suspense } from 'react';
import type { Plan } from '../../plan/model.ts';
import { openEntry, openedPlan } from '../../store/store.ts';
import { offered } from '../basemap/store.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { Legend } from './Legend.tsx';
import { LightNote } from './LightNote.tsx';
import { SentenceCard } from './SentenceCard.tsx';
import { SourceLine } from './SourceLine.tsx';
import { type StageProps, StageView } from './StageView.tsx';
import type { Inset } from './use-layout.ts';

const BasemapSwitch = lazy(async () => ({ default: (await import('../basemap/BasemapSwitch.tsx')).BasemapSwitch }));

function PlanLegend({ plan }: { plan: Plan }) {
  const foot = offered && (
    <Suspense>
      <BasemapSwitch />
    </Suspense>
  );
  return <Legend entries={useMarks(plan).legend} foot={foot} />;
}

interface Props {
  /** False while the page that came first stands over it; the legend, which changes nothing of the map, can wait. */
  whole: boolean;
  inset: Inset;
  covered: Inset;
  refs: Readonly<Record<'card' | 'legend' | 'foot', RefObject<HTMLDivElement | null>>>;
  onStep: NonNullable<StageProps['onStep']>;
}

/** The map, and the cards that stand on it. */
export function MapSide({ whole, inset, covered, refs, onStep }: Props) {
  const { say } = useWords();
  const plan = useAtlas(openedPlan);
  const entry = useAtlas(openEntry);
  const view = useAtlas((atlas) => atlas.view);
  const pick = useAtlas((atlas) => atlas.pick);
  const hover = useAtlas((atlas) => atlas.hover);
  return (
    <>
      <section className="app__stage" aria-label={say('map')}>
        {plan && entry && (
          <StageView
            plan={plan}
            entry={entry}
            view={view}
            inset={inset}
            covered={covered}
            onPick={pick}
            onHover={hover}
            whole={whole}
            onStep={onStep}
          />
        )}
      </section>
      <div ref={refs.card} className="app__card">
        {plan && <SentenceCard key={view.plan} head={plan.head} />}
      </div>
      <div className="app__foot">
        <div ref={refs.legend}>{plan && whole && <PlanLegend key={view.plan} plan={plan} />}</div>
        <div ref={refs.foot} className="app__source">
          {plan && <LightNote />}
          {plan && entry && <SourceLine plan={plan} credits={entry.credits} />}
        </div>
      </div>
    </>
  );
}
