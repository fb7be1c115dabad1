import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Plan } from '../../plan/model.ts';
import { excerptOf } from '../../proof/excerpt.ts';
import type { Stop } from '../../proof/stops.ts';
import { openedPlan } from '../../store/store.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useAtlas } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useProof, useProofStore } from './context.tsx';
import { factText, ownerName } from './describe.ts';
import { Passages } from './Passages.tsx';
import './reader.css';
import { StatusMark } from './StatusMark.tsx';
import { useProofWords } from './use-proof-words.ts';

/** What is read here, whether it was found, and what is wrong with it. */
function About({ plan, stop }: { plan: Plan; stop: Stop }) {
  const { lang, tell } = useProofWords();
  const { proof, place, nth, of } = stop;
  const fact = 'fact' in proof ? proof.fact : null;
  const owner = fact && ownerName(plan, fact.id)?.[lang];
  const text = 'fact' in proof ? factText(proof.fact, lang) : `“${proof.citation.locator}”`;
  const problems = 'fact' in proof ? proof.problems.map((one) => one[lang]) : [];
  const more = [
    ...(of > 1 ? [tell('occurrence', { nth, of })] : []),
    ...problems,
    ...(place.locator === null ? [tell('elsewhere')] : []),
    ...(fact && problems.length === 0 && place.words.length === 0 ? [tell('wordsMissing')] : []),
  ];
  return (
    <div className="reader__about">
      <p>
        <StatusMark status={proof.status} />{' '}
        {fact ? owner && !text.startsWith(owner) && `${owner} · ` : `${tell('legendLocator')} `}
        <span lang="zh-CN">{text}</span>
      </p>
      {more.map((line) => (
        <p key={line} className="fine">
          {line}
        </p>
      ))}
    </div>
  );
}

/** A passage of the text, with what the atlas says marked in it, among its neighbours. */
export default function Reader() {
  const { lang, tell } = useProofWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const plan = useAtlas(openedPlan);
  const proof = useProof();
  const reading = useProofStore((store) => store.reading);
  const step = useProofStore((store) => store.step);
  const close = useProofStore((store) => store.close);
  const stop = reading?.stops[reading.at];
  const document = stop && proof?.documents.get(stop.place.source);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed and not only gone, so that the focus goes back to what opened it.
    return () => element?.close();
  }, []);
  useEffect(() => {
    const of = (what: string) => dialog.current?.querySelector(what);
    if (stop) (of('.is-cited mark') ?? of('.is-cited'))?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [stop]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  if (!plan || !reading || !stop || !document) return null;
  const excerpt = excerptOf(document, stop.place);
  const title = plan.head.sources.find(({ id }) => id === document.source)?.title ?? plan.head.title;
  const of = reading.stops.length;
  return (
    <dialog ref={dialog} className="reader" aria-labelledby="reader-title" onClose={close} onKeyDown={onKeyDown}>
      <header className="reader__head">
        <h2 id="reader-title">{bookTitle(title, lang)}</h2>
        {of > 1 && (
          <div className="reader__steps">
            <button
              type="button"
              className="tool"
              aria-label={tell('previous')}
              title={`${tell('previous')} ←`}
              disabled={reading.at === 0}
              onClick={() => step(-1)}
            >
              <Icon name="back" />
            </button>
            <span className="reader__position" aria-live="polite">
              {tell('position', { at: reading.at + 1, of })}
            </span>
            <button
              type="button"
              className="tool reader__next"
              aria-label={tell('next')}
              title={`${tell('next')} →`}
              disabled={reading.at === of - 1}
              onClick={() => step(1)}
            >
              <Icon name="back" />
            </button>
          </div>
        )}
        <button type="button" className="tool" aria-label={tell('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <About plan={plan} stop={stop} />
      <p className="reader__path" lang="zh-CN">
        {excerpt.headings.join(' › ') || tell('noHeading')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="reader__text" lang="zh-CN" aria-label={tell('reader')} tabIndex={0}>
        <Passages {...excerpt} />
      </section>
      <p className="fine reader__legend">
        <mark>{tell('legendWords')}</mark> <span className="passage__locator">{tell('legendLocator')}</span>
      </p>
    </dialog>
  );
}
