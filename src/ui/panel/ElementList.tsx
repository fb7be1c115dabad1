import { lazy, Suspense, useMemo } from 'react';
import { type KindListing, listing } from '../../drawing/listing.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
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

function KindGroup({ kind, drawn: placed, undrawn: others, ...rest }: Omit<RowsProps, 'elements'> & KindListing) {
  const { lang, say } = useWords();
  const { shown, more } = useFew(placed, FEW, `elements ${kind}`);
  return (
    <div className="group">
      <h4 className="group__title">
        {KIND_NAMES[kind][lang]}
        <span className="section__aside">{placed.length + others.length}</span>
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
  const inSector = ({ id }: PlanElement): boolean => reasons === null || reasons.has(id);
  const groups = useMemo(() => listing(plan), [plan]).map(({ kind, drawn, undrawn }) => ({
    kind,
    drawn: drawn.filter(inSector),
    undrawn: undrawn.filter(inSector),
  }));
  const sizeOf = ({ drawn, undrawn }: KindListing): number => drawn.length + undrawn.length;
  const { crowd } = plan;
  const apart = new Map(crowd?.kinds.map(({ kind, count: n }) => [kind, n]));
  const here = new Map(groups.map((group) => [group.kind, sizeOf(group)]));
  const shown = groups.filter((group) => sizeOf(group) > 0 && (kinds.size === 0 || kinds.has(group.kind)));
  const listed = shown.flatMap(({ drawn, undrawn }) => [...drawn, ...undrawn]);
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
        counts={[...new Set([...here.keys(), ...apart.keys()])].map(
          (kind) => [kind, (here.get(kind) ?? 0) + (apart.get(kind) ?? 0)] as const,
        )}
        chosen={kinds}
        onToggle={toggleKind}
      />
      {scope && <p className="fine">{say(scope.is === 'sector' ? 'ruleSector' : 'ruleClass')}</p>}
      {listed.length === 0 && !crowd && <p className="unpublished">{say('filterNone')}</p>}
      {shown.map((group) => (
        <KindGroup key={group.kind} {...group} marks={marks} reasons={reasons} kept={last} onPick={onPick} />
      ))}
      {crowd && !scope && (
        <Suspense>
          <CrowdList plan={plan} crowd={crowd} kinds={kinds} query="" onPick={onPick} />
        </Suspense>
      )}
    </Section>
  );
}
