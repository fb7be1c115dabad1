/** Where the presentation is, and the ways to move it. */
import { useCallback, useMemo } from 'react';
import type { Plan } from '../../plan/model.ts';
import { publishedYears, stepYear } from '../../plan/years.ts';
import { type Command, moveTo } from '../../present/play.ts';
import { type Step, steps as stepsOf, visit as visitOf } from '../../present/steps.ts';
import { FROM_THE_START, type Presenting } from '../../store/showing.ts';
import { useAtlas } from '../parts/context.tsx';
import { useArrangement } from './use-arrangement.ts';

export interface Play {
  readonly at: Presenting;
  readonly steps: readonly Step[];
  readonly index: number;
  /** The step of the presentation, also while something else is visited. */
  readonly step: Step;
  /** What is on the screen: the step, or the element that was asked for. */
  readonly shown: Step;
  readonly years: readonly number[];
  go(step: string): void;
  move(command: Command): void;
  visit(element: string | null): void;
  setYear(year: number | null): void;
  stepYear(by: 1 | -1): void;
}

/** The presentation of a plan at the step of the address; a step that is hidden there begins it anew. */
export function usePlay(plan: Plan, id: string): Play {
  const at = useAtlas(({ view }) => view.present) ?? FROM_THE_START;
  const present = useAtlas((atlas) => atlas.present);
  const arrangement = useArrangement(plan, id);
  const steps = useMemo(() => stepsOf(plan, arrangement), [plan, arrangement]);
  const years = useMemo(() => publishedYears(plan), [plan]);
  const index = Math.max(
    0,
    steps.findIndex((one) => one.id === at.step),
  );
  const step = steps[index] ?? stepsOf(plan, [])[0];
  if (!step) throw new Error('a presentation has at least its title');
  const visited = useMemo(() => (at.visit === null ? null : visitOf(plan, at.visit)), [plan, at.visit]);
  const go = useCallback((next: string) => present({ step: next, visit: null }), [present]);
  const { kiosk } = at;
  const move = (command: Command): void => {
    const next = steps[moveTo(command, index, steps.length, kiosk)];
    if (next) go(next.id);
  };
  const setYear = (now: number | null): void => present({ now });
  return {
    at,
    steps,
    index,
    step,
    shown: visited ?? step,
    years,
    go,
    move,
    visit: (element) => present({ visit: element }),
    setYear,
    stepYear: (by) => setYear(stepYear(years, at.now, by)),
  };
}
