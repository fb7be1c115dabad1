import { useState } from 'react';
import type { Citation, Lang, PlanHead } from '../../plan/schema.ts';
import { citationKey } from '../../proof/keys.ts';
import type { CitationProof } from '../../proof/prove.ts';
import { citationProofs, stopsOf } from '../../proof/stops.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useProof, useProofStore } from '../proof/context.tsx';
import { StatusMark } from '../proof/StatusMark.tsx';
import { copyText } from './clipboard.ts';

/** One citation in words: source › section › “locator”. Section and locator are the document's own Chinese. */
export function citationText(head: PlanHead, { source, section, locator }: Citation, lang: Lang): string {
  return `${titleOf(head, source, lang)} › ${section} › “${locator}”`;
}

function titleOf(head: PlanHead, source: string, lang: Lang): string {
  const title = head.sources.find(({ id }) => id === source)?.title;
  return title ? bookTitle(title, lang) : source;
}

function CopyButton({ text }: { text: string }) {
  const { say } = useWords();
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null);
  const onClick = async (): Promise<void> => {
    setDone((await copyText(text)) ? 'copied' : 'copyFailed');
  };
  const label = say(done ?? 'copy');
  return (
    <button
      type="button"
      className="copy"
      aria-label={say('copy')}
      title={label}
      onClick={onClick}
      onBlur={() => setDone(null)}
    >
      <Icon name={done === 'copied' ? 'tick' : 'copy'} />
      <span className="copy__said" aria-live="polite">
        {done && say(done)}
      </span>
    </button>
  );
}

interface RowProps {
  head: PlanHead;
  citation: Citation;
  /** What its document says of it; undefined while no document is at hand. */
  proof: CitationProof | undefined;
  /** Opens the passage. */
  onOpen: () => void;
}

function CitationRow({ head, citation, proof, onOpen }: RowProps) {
  const { lang, say } = useWords();
  const text = citationText(head, citation, lang);
  const words = (
    <>
      {head.sources.length > 1 && `${titleOf(head, citation.source, lang)} › `}
      <span lang="zh-CN">
        {citation.section}
        {' › '}
        <span className="citation__locator">{citation.locator}</span>
      </span>
    </>
  );
  return (
    <li className="citation">
      {proof && <StatusMark status={proof.status} />}
      <p className="citation__text" title={text}>
        {proof && proof.places.length > 0 ? (
          <button type="button" className="citation__open" title={say('proofOpen')} onClick={onOpen}>
            {words}
          </button>
        ) : (
          words
        )}
      </p>
      <CopyButton text={text} />
    </li>
  );
}

/**
 * Where in the text something stands. With a single document its title, said once below the overview, is left out. With
 * the document at hand, each citation says whether it was found, and opens its passage.
 */
export function Citations({ head, citations }: { head: PlanHead; citations: readonly Citation[] }) {
  const proof = useProof();
  const open = useProofStore((store) => store.open);
  const proofs = proof ? citationProofs(proof, citations) : [];
  const openAt = (one: CitationProof | undefined): void => {
    const stops = stopsOf(proofs);
    open(
      stops,
      stops.findIndex((stop) => stop.proof === one),
    );
  };
  return (
    <ul className="citations">
      {citations.map((citation) => {
        const key = citationKey(citation);
        const one = proof?.citations.get(key);
        return <CitationRow key={key} head={head} citation={citation} proof={one} onOpen={() => openAt(one)} />;
      })}
    </ul>
  );
}
