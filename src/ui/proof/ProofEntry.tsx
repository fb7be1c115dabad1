import { lazy, Suspense } from 'react';
import { useWords } from '../parts/context.tsx';

function Failed() {
  const { say } = useWords();
  return <p className="fine">{say('proofFailed')}</p>;
}

const Check = lazy(() => import('./Check.tsx').catch(() => ({ default: Failed })));

/** 核对原文: where a reader hands over the text of the plan. Loaded when the panel shows it. */
export function ProofEntry() {
  return (
    <Suspense fallback={null}>
      <Check />
    </Suspense>
  );
}
