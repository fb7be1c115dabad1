import { lazy, Suspense } from 'react';
import { KIND_NAMES, type Kind } from '../../plan/kinds.ts';
import { kindsPresent, type Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { elementsIn, type Reason, scopeOf } from '../../plan/sector.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { type Marks, useMarks } from '../parts/use-marks.ts';
import { KindFilter, SectorFilter } from './ElementFilters.tsx';
import { ElementRow } from './ElementRow.tsx';
import { Fold, useFew } from './folds.tsx';
import { farNames } from './LinkEnds.tsx';
import { LongRows } from './LongRows.tsx';
import { Section } from './Section.tsx';
import type { Desk } from './use-desk.ts';

const CrowdList = lazy(async () => ({ default: (await import('./CrowdList.tsx')).CrowdList }));

/** Rows of a kind that are shown before its fold. */
const FEW = 10;

interface RowsProps {
  readonly elements: readonly PlanElement[];
  readonly marks: Marks;
  readonly reasons: ReadonlyMap<string, Reason> | null;
  readonly unsaid?: boolean;
  /** The element that was looked at last: the focus comes back to its row. */
  readonly kept: string | null;
  readonly onPick: (id: string) => void;
}

function Rows({ elements, marks, reasons, unsaid = false, kept, onPick }: RowsProps) {
  const { lang } = useWords();
  const why = (id: string): string | undefined => {
    const reason = reasons?.get(id);
    if (!reason) return undefined;
    const { name, en, gbt4754, emerging } = reason.industry;
    const code = reason.by === 'gbt' ? gbt4754 : reason.by === 'emerging' ? emerging : undefined;
    return [lang === 'zh' ? name : en, code].filter(Boolean).join(' · ');
  };
  return (
    <LongRows
      items={elements}
      kept={kept}
      render={(element) => (
        <ElementRow
          element={element}
          mark={marks.of(element)}
          hint={why(element.id) ?? farNames(element, lang)}
          unsaid={unsaid}
          onPick={onPick}
        />
      )}
    />
  );
}

function KindGroup({ kind, elements, ...rest }: RowsProps & { kind: Kind }) {
  const { lang, say } = useWords();
  const placed = elements.filter(({ geometry }) => geometry !== null);
  const others = elements.filter(({ geometry }) => geometry === null);
  const { shown, more } = useFew(placed, FEW, `elements ${kind}`);
  return (
    <div className="group">
      <h4 className="group__title">
        {KIND_NAMES[kind][lang]}
        <span className="section__aside">{elements.length}</span>
      </h4>
      {placed.length > 0 && <Rows elements={shown} {...rest} />}
      {more}
      {others.length > 0 && (
        <Fold
          fold={`unplaced ${kind}`}
          className="unplaced"
          initially={placed.length === 0 && others.length <= FEW}
          title={<span className="flag">{say(kind === 'link' ? 'notDrawn' : 'methodNone')}</span>}
          aside={others.length}
        >
          <Rows elements={others} unsaid {...rest} />
        </Fold>
      )}
    </div>
  );
}

interface Props {
  readonly plan: Plan;
  readonly desk: Desk;
  readonly onPick: (id: string) => void;
}

/** All elements by kind in the order of the sentence, or those of some kinds and of one sector; unplaced ones apart. */
export function ElementList({ plan, desk: { kinds, toggleKind, last }, onPick }: Props) {
  const { say } = useWords();
  const marks = useMarks(plan);
  const key = useAtlas(({ view }) => view.sector);
  const scope = key === null ? null : scopeOf(plan, key);
  const reasons = scope ? elementsIn(plan, scope) : null;
  const inSector = plan.elements.filter(({ id }) => reasons === null || reasons.has(id));
  const groups = kindsPresent(plan).map((kind) => ({
    kind,
    elements: inSector.filter(({ properties }) => properties.kind === kind),
  }));
  const { crowd } = plan;
  const apart = new Map(crowd?.kinds.map(({ kind, count: n }) => [kind, n]));
  const shown = groups.filter(({ kind, elements }) => elements.length > 0 && (kinds.size === 0 || kinds.has(kind)));
  const listed = shown.flatMap(({ elements }) => elements);
  // A link without a place is not lost: it is a relation.
  const off = listed.filter(({ geometry, properties }) => geometry === null && properties.kind !== 'link').length;
  const all = plan.elements.length + (crowd?.count ?? 0);
  const n = listed.length + (kinds.size === 0 && !scope ? (crowd?.count ?? 0) : 0);
  const count = n === all ? n : `${n} / ${all}`;
  return (
    <Section
      id="elements"
      title={say('elements')}
      aside={off > 0 ? `${count} · ${say('countUnplaced', { n: off })}` : count}
    >
      <SectorFilter plan={plan} />
      <KindFilter
        counts={[...new Set([...groups.map(({ kind }) => kind), ...apart.keys()])].map(
          (kind) =>
            [kind, (groups.find((one) => one.kind === kind)?.elements.length ?? 0) + (apart.get(kind) ?? 0)] as const,
        )}
        chosen={kinds}
        onToggle={toggleKind}
      />
      {scope && <p className="fine">{say(scope.is === 'sector' ? 'ruleSector' : 'ruleClass')}</p>}
      {listed.length === 0 && !crowd && <p className="unpublished">{say('filterNone')}</p>}
      {shown.map(({ kind, elements }) => (
        <KindGroup
          key={kind}
          kind={kind}
          elements={elements}
          marks={marks}
          reasons={reasons}
          kept={last}
          onPick={onPick}
        />
      ))}
      {crowd && !scope && (
        <Suspense>
          <CrowdList plan={plan} crowd={crowd} kinds={kinds} query="" onPick={onPick} />
        </Suspense>
      )}
    </Section>
  );
}
