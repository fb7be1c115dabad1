import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../parts/context.tsx';

/** Rows that come and go together. */
const CHUNK = 50;
/** Pixels above and below what is in sight within which rows stand already: who tabs on always finds the next one. */
const AHEAD = '800px 0px';
/** Pixels of a row before any has been measured. */
const ROW = 34;

interface Item {
  readonly id: string;
}

interface ChunkProps<T extends Item> {
  readonly items: readonly T[];
  /** Number of the first, and of all. */
  readonly from: number;
  readonly count: number;
  readonly initially: boolean;
  readonly render: (item: T) => ReactNode;
}

/** What is asked of a placeholder: its rows, as soon as it comes near or is reached by keyboard or screen reader. */
function Chunk<T extends Item>({ items, from, count, initially, render }: ChunkProps<T>) {
  const { say } = useWords();
  const [there, setThere] = useState(initially);
  const height = useRef(items.length * ROW);
  const host = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const node = host.current;
    if (!node) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Who stands on a row keeps it.
        if (!entry.isIntersecting && node.contains(document.activeElement)) return;
        if (!entry.isIntersecting && node.offsetHeight > 0) height.current = node.offsetHeight;
        setThere(entry.isIntersecting);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return (
    <li ref={host} className="long-rows__chunk" style={there ? undefined : { height: height.current }}>
      {there ? (
        <ul className="long-rows__rows">
          {items.map((item, i) => (
            <li key={item.id} aria-setsize={count} aria-posinset={from + i + 1}>
              {render(item)}
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" className="long-rows__wait" onFocus={() => setThere(true)} onClick={() => setThere(true)}>
          {say('rowsBetween', { from: from + 1, to: from + items.length })}
        </button>
      )}
    </li>
  );
}

interface Props<T extends Item> {
  readonly items: readonly T[];
  /** An item whose row must stand from the beginning: the focus comes back to it. */
  readonly kept?: string | null;
  readonly render: (item: T) => ReactNode;
}

/** A list of any length, of which only the rows near what is in sight are in the page. */
export function LongRows<T extends Item>({ items, kept = null, render }: Props<T>) {
  if (items.length <= CHUNK * 2) {
    return (
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
    );
  }
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) => i * CHUNK);
  return (
    <ul className="rows long-rows">
      {starts.map((from) => {
        const some = items.slice(from, from + CHUNK);
        return (
          <Chunk
            key={some[0]?.id}
            items={some}
            from={from}
            count={items.length}
            initially={from === 0 || some.some(({ id }) => id === kept)}
            render={render}
          />
        );
      })}
    </ul>
  );
}
