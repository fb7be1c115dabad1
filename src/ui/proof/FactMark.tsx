import { worst } from '../../proof/status.ts';
import { factProofs, stopsOf } from '../../proof/stops.ts';
import { useWords } from '../parts/context.tsx';
import { useProof, useProofStore } from './context.tsx';
import { STATUS_NAMES, StatusMark } from './StatusMark.tsx';

interface Props {
  /** Keys of `src/proof/keys.ts`, or ids of owners; see `useProof`. With several, the mark says the worst. */
  facts: readonly string[];
  /** Only the sign, for a place that is a button already. */
  plain?: boolean;
}

/** Whether the text bears a fact out, as a small sign behind it; a press opens the passage. Nothing without a document. */
export function FactMark({ facts, plain = false }: Props) {
  const { say } = useWords();
  const proof = useProof();
  const open = useProofStore((store) => store.open);
  const proofs = proof ? factProofs(proof, facts) : [];
  const status = worst(proofs.map((one) => one.status));
  if (status === null) return null;
  const stops = plain ? [] : stopsOf(proofs);
  if (stops.length === 0) return <StatusMark status={status} />;
  const name = `${say(STATUS_NAMES[status])} · ${say('proofOpen')}`;
  return (
    <button type="button" className="fact-mark" aria-label={name} title={name} onClick={() => open(stops, 0)}>
      <StatusMark status={status} silent />
    </button>
  );
}
