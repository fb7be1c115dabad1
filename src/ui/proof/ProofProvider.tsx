import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { createProof, followPlans, type Prover } from '../../store/proof.ts';
import type { Atlas } from '../../store/store.ts';
import { ProofContext, useProofStore } from './context.tsx';

const loadProver = async (): Promise<Prover> => (await import('./prover.ts')).prover;

const Reader = lazy(() => import('./Reader.tsx').catch(() => ({ default: () => null })));

function ReaderWhenOpen() {
  const open = useProofStore(({ reading }) => reading !== null);
  return open ? (
    <Suspense fallback={null}>
      <Reader />
    </Suspense>
  ) : null;
}

/** Gives the proof to everything below, and shows the reader over it while a passage is open. */
export function ProofProvider({ atlas, children }: { atlas: StoreApi<Atlas>; children: ReactNode }) {
  const [proof] = useState(() => createProof(atlas, loadProver));
  useEffect(() => followPlans(atlas, proof, loadProver), [atlas, proof]);
  return (
    <ProofContext value={proof}>
      {children}
      <ReaderWhenOpen />
    </ProofContext>
  );
}
