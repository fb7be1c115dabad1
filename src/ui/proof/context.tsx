import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { PlanProof } from '../../proof/prove.ts';
import type { Proof } from '../../store/proof.ts';
import { openedPlan } from '../../store/store.ts';
import { useAtlas } from '../parts/context.tsx';

export const ProofContext = createContext<StoreApi<Proof> | null>(null);

/** One look into the store of the proof; renders again when what it returns changes. */
export function useProofStore<T>(select: (proof: Proof) => T): T {
  const store = useContext(ProofContext);
  if (!store) throw new Error('useProofStore needs a ProofProvider above it');
  return useStore(store, select);
}

/**
 * The open plan held against its texts; null while no document is at hand. Look facts up by the keys of
 * `src/proof/keys.ts`, or show them with `<FactMark facts={[…]} />`, which does so itself:
 *
 * - the name of an element, its industries, products, firms, host: `nameKey(element.id, name.zh)`
 * - a target of an element or a sector: `numberKey(owner.id, target.metric, target)`
 * - a value of an indicator: `numberKey(indicator.id, indicator.metric, value)`
 * - the name of a sector, its industries, a task, a responsible body: `nameKey(owner.id, name)`
 * - a phrase of the sentence: `nameKey('plan', phrase.text)`; a year of the period: `yearKey(year)`
 * - a claim, or everything of one owner: its id alone.
 */
export function useProof(): PlanProof | null {
  const plan = useAtlas(openedPlan);
  return useProofStore(({ proven }) => {
    const one = plan === null ? undefined : proven.get(plan.head.id);
    return one?.plan === plan ? (one?.proof ?? null) : null;
  });
}

/** Takes a file (.docx, .txt, .md) for a source of the open plan, and says so in the panel. Give it to a drop handler. */
export function useTakeDocument(): (file: File) => Promise<void> {
  return useProofStore(({ takeDocument }) => takeDocument);
}
