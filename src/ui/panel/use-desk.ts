import { useEffect, useMemo, useRef, useState } from 'react';
import type { Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import { useAtlas } from '../parts/context.tsx';
import type { Wanted, Way } from './way.tsx';

/** What the reader has laid out in the panel of one plan; it stays while elements are looked at. Not in the address. */
export interface Desk {
  readonly query: string;
  /** The results stand in place of the overview or the element. */
  readonly searching: boolean;
  /** The kinds that the list is narrowed to; empty for all. */
  readonly kinds: ReadonlySet<Kind>;
  readonly way: Way;
  /** The element that was looked at last. */
  readonly last: string | null;
  type(query: string): void;
  search(open: boolean): void;
  toggleKind(kind: Kind): void;
}

const NONE: ReadonlySet<Kind> = new Set<Kind>();

/** Results come back with the overview, and give way to what is picked. */
function useSearch(at: string | null) {
  const [query, setQuery] = useState('');
  const [searching, search] = useState(false);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    search(at === null && query.trim() !== '');
  }, [at, query]);
  const type = (next: string): void => {
    setQuery(next);
    search(next.trim() !== '');
  };
  return { query, searching, search, type };
}

/** The state of a panel. */
export function useDesk(plan: Plan): Desk {
  const at = useAtlas(({ view }) => view.at);
  const pick = useAtlas((atlas) => atlas.pick);
  const found = useSearch(at);
  const { search } = found;
  const last = useRef(at);
  if (at !== null) last.current = at;
  const [kinds, setKinds] = useState(NONE);
  const [body, setBody] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const way = useMemo((): Way => {
    const go: Way['go'] = (sort, id) => {
      const remark = sort === 'remark' ? plan.head.remarks.find((one) => one.id === id) : undefined;
      // The panel of an element holds the remarks about it; all else stands in the overview.
      if (at !== null && !remark?.about?.includes(at)) pick(null);
      if (sort === 'task') setBody(null);
      // After the effect that follows a pick.
      requestAnimationFrame(() => {
        search(false);
        setWanted({ sort, id });
      });
    };
    const showBody = (zh: string | null): void => {
      setBody(zh);
      if (zh !== null) go('part', 'tasks');
    };
    return { plan, wanted, body, go, showBody };
  }, [plan, at, pick, search, wanted, body]);
  const toggleKind = (kind: Kind): void => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
  };
  return { ...found, kinds, way, last: last.current, toggleKind };
}
