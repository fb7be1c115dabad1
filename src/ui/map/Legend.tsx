import { type ReactNode, useState } from 'react';
import type { LegendEntry } from '../../drawing/legend.ts';
import { KINDS, type Kind } from '../../plan/kinds.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import './legend.css';
import { Swatch } from '../parts/Swatch.tsx';
import { ROOMY, useMedia } from '../parts/use-media.ts';
import { StageMenu } from './StageMenu.tsx';

function kindOf(entry: LegendEntry): Kind | undefined {
  return KINDS.find((kind) => kind === entry.kind);
}

function Row({ entry }: { entry: LegendEntry }) {
  const { lang, say } = useWords();
  const kind = kindOf(entry);
  const hidden = useAtlas(({ view }) => kind !== undefined && view.hidden.has(kind));
  const toggleKind = useAtlas((atlas) => atlas.toggleKind);
  const label = entry.label[lang];
  return (
    <li className={hidden ? 'legend__row is-hidden' : 'legend__row'}>
      <Swatch shapes={entry.swatch} />
      <span className="legend__label">{label}</span>
      {kind && (
        <button
          type="button"
          className="legend__eye"
          aria-pressed={!hidden}
          aria-label={say('show', { kind: label })}
          title={say(hidden ? 'show' : 'hide', { kind: label })}
          onClick={() => toggleKind(kind)}
        >
          <Icon name={hidden ? 'eyeOff' : 'eye'} />
        </button>
      )}
    </li>
  );
}

/** What is on the map, in the order of the caller; each kind can be taken off and put back. */
export function Legend({ entries, foot }: { entries: readonly LegendEntry[]; foot?: ReactNode }) {
  const { say } = useWords();
  const wide = useMedia(ROOMY);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const large = useAtlas(({ view }) => view.text === 'large');
  const spacious = useMedia('(min-width: 1600px)');
  const open = chosen ?? (large ? spacious : wide);
  const anyHidden = useAtlas(({ view }) => view.hidden.size > 0);
  const showAllKinds = useAtlas((atlas) => atlas.showAllKinds);
  if (entries.length === 0) return null;
  return (
    <section className={open ? 'card legend is-open' : 'card legend'} aria-label={say('legend')}>
      <div className="legend__head">
        <button type="button" className="legend__toggle" aria-expanded={open} onClick={() => setChosen(!open)}>
          <Icon name="layers" />
          <span>{say('legend')}</span>
          <Icon name={open ? 'down' : 'up'} />
        </button>
        {open && anyHidden && (
          <button type="button" className="link" onClick={showAllKinds}>
            {say('showKinds')}
          </button>
        )}
      </div>
      {open && (
        <ul className="legend__rows">
          {entries.map((entry) => (
            <Row key={entry.kind} entry={entry} />
          ))}
        </ul>
      )}
      {open && foot}
      {open && <StageMenu />}
    </section>
  );
}
