/** What the interface gives to the stage, and all that it wants back. */
import type { ComponentType } from 'react';
import type { Plan } from '../plan/model.ts';
import type { IndexEntry } from '../store/library.ts';
import type { View } from '../store/view.ts';

/** CSS pixels at each side that are covered by cards and panel: the camera frames what is left. */
export interface Inset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface StageProps {
  readonly plan: Plan;
  readonly entry: IndexEntry;
  readonly view: View;
  readonly inset: Inset;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
}

export type Stage = ComponentType<StageProps>;
