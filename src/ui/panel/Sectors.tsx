import type { Industry, Sector } from '../../plan/schema.ts';
import { elementsIn, scopeOf } from '../../plan/sector.ts';
import { nameKey } from '../../proof/keys.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { FactMark } from '../proof/FactMark.tsx';
import { TargetRow } from './Amount.tsx';
import { Fold } from './folds.tsx';
import { RemarkSign } from './RemarkSign.tsx';
import { Section } from './Section.tsx';
import { Terms } from './Terms.tsx';
import { usePlace, useWay } from './way.tsx';

/** Terms that are shown in the line under a sector's name. */
const FEW = 6;

/** The first terms as one quiet line: a field can hold dozens. Their classes and products open below. */
function TermLine({ industries }: { industries: readonly Industry[] }) {
  const { lang } = useWords();
  const names = industries.slice(0, FEW).map(({ name, en }) => (lang === 'zh' ? name : en));
  const rest = industries.length > FEW ? ' …' : '';
  return (
    <p className="sector__terms">
      {names.join(lang === 'zh' ? '、' : ', ')}
      {rest}
    </p>
  );
}

function ShowButton({ sector }: { sector: Sector }) {
  const { say } = useWords();
  const { plan } = useWay();
  const pressed = useAtlas(({ view }) => view.sector === sector.id);
  const setSector = useAtlas((atlas) => atlas.setSector);
  const scope = scopeOf(plan, sector.id);
  const n = scope ? elementsIn(plan, scope).size : 0;
  if (n === 0) return <span className="fine">{say('sectorNone')}</span>;
  return (
    <button
      type="button"
      className="chip chip--press"
      aria-pressed={pressed}
      onClick={() => setSector(pressed ? null : sector.id)}
    >
      {say('sectorShow', { n })}
    </button>
  );
}

function Row({ sector, anyTarget }: { sector: Sector; anyTarget: boolean }) {
  const { lang, say } = useWords();
  const { wanted } = useWay();
  const { id, name, en, targets, industries } = sector;
  const place = usePlace('sector', id, 'sector');
  const products = industries.reduce((sum, industry) => sum + (industry.products?.length ?? 0), 0);
  return (
    <li {...place}>
      <div className="sector__head">
        <h4 className="sector__name">
          {lang === 'zh' ? name : en}
          <RemarkSign about={id} />
          <FactMark facts={[nameKey(id, name)]} />
        </h4>
        <ShowButton sector={sector} />
      </div>
      <ul className="targets">
        {targets.map((target) => (
          <TargetRow key={`${target.metric} ${target.year}`} target={target} of={id} tight />
        ))}
      </ul>
      {anyTarget && targets.length === 0 && <p className="unpublished">{say('notPublished')}</p>}
      {industries.length > 0 && (
        <>
          <TermLine industries={industries} />
          <Fold
            fold={`terms of ${id}`}
            title={<span className="fine">{say(products > 0 ? 'termsAndProducts' : 'terms')}</span>}
            aside={products > 0 ? say('termsCount', { n: industries.length, m: products }) : industries.length}
            asked={wanted?.sort === 'sector' && wanted.id === id ? wanted : null}
          >
            <Terms industries={industries} of={id} />
          </Fold>
        </>
      )}
    </li>
  );
}

/** The fields of industry that the plan treats as a whole, with what they aim at. */
export function Sectors({ sectors }: { sectors: readonly Sector[] }) {
  const { say } = useWords();
  // Said only beside sectors that have a target; where none has one, the line would be the same everywhere.
  const anyTarget = sectors.some(({ targets }) => targets.length > 0);
  return (
    <Section id="sectors" title={say('sectors')} aside={sectors.length}>
      <ul className="sectors">
        {sectors.map((sector) => (
          <Row key={sector.id} sector={sector} anyTarget={anyTarget} />
        ))}
      </ul>
    </Section>
  );
}
