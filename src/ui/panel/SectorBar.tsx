import { useState } from 'react';
import type { MessageKey } from '../../i18n/t.ts';
import type { Plan } from '../../plan/model.ts';
import { elementsIn, type Scope, scopeOf } from '../../plan/sector.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

const STANDARDS: Readonly<Record<Scope['is'], MessageKey>> = {
  sector: 'scopeSector',
  gbt: 'scopeGbt',
  emerging: 'scopeEmerging',
};
const RULES: Readonly<Record<Scope['is'], MessageKey>> = {
  sector: 'ruleSector',
  gbt: 'ruleClass',
  emerging: 'ruleClass',
};

/** While a sector or a class stands out: which, how many elements, by what rule, and the way back. */
export function SectorBar({ plan }: { plan: Plan }) {
  const { lang, say } = useWords();
  const key = useAtlas(({ view }) => view.sector);
  const setSector = useAtlas((atlas) => atlas.setSector);
  const [ruled, setRuled] = useState(false);
  const scope = key === null ? null : scopeOf(plan, key);
  const found = scope ? [...elementsIn(plan, scope).keys()] : [];
  const off = found.filter((id) => plan.byId.get(id)?.geometry === null).length;
  const n = found.length;
  return (
    <div className="sector-bar" aria-live="polite">
      {scope && (
        <>
          <p className="sector-bar__words">
            <span className="fine">{say(STANDARDS[scope.is])}</span>{' '}
            <strong>
              {scope.is !== 'sector' && <span className="class__code">{scope.key} </span>}
              {scope.name[lang]}
            </strong>{' '}
            <span className="sector-bar__count">
              {n === 0 ? say('sectorNone') : say(off > 0 ? 'scopeCountOff' : 'scopeCount', { n, off })}
            </span>
          </p>
          <button
            type="button"
            className="tool"
            aria-expanded={ruled}
            aria-label={say('scopeRule')}
            title={say('scopeRule')}
            onClick={() => setRuled(!ruled)}
          >
            <Icon name="help" />
          </button>
          <button
            type="button"
            className="tool"
            aria-label={say('scopeClear')}
            title={say('scopeClear')}
            onClick={() => setSector(null)}
          >
            <Icon name="close" />
          </button>
          {ruled && <p className="sector-bar__rule fine">{say(RULES[scope.is])}</p>}
        </>
      )}
    </div>
  );
}
