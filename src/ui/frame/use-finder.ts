import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openFile } from '../../files/files.ts';
import type { Row } from '../../plan/catalog.ts';
import { findPlans } from '../../store/find-plans.ts';
import { fetchJsonFrom } from '../../store/library.ts';
import type { LargeLibrary } from '../../store/shards.ts';

/** Milliseconds without a letter after which the library is asked. */
const PAUSE = 150;

interface Listing {
  readonly rows: readonly Row[];
  /** Where more of it begins; null at the end. */
  readonly next: number | null;
  readonly is: 'looking' | 'there' | 'failed';
  readonly why: string;
}
const NOTHING: Listing = { rows: [], next: null, is: 'looking', why: '' };

/** The plans of a large library that a query means, part by part. */
export function useFinder(library: LargeLibrary) {
  const finder = useMemo(() => findPlans(fetchJsonFrom(openFile), library), [library]);
  const [query, setQuery] = useState('');
  const [listing, setListing] = useState(NOTHING);
  const asked = useRef(0);
  const ask = useCallback(
    async (words: string, from: number): Promise<void> => {
      const mine = ++asked.current;
      setListing((now) => ({ ...now, is: 'looking' }));
      const answer = await finder.find(words, from).catch((error: unknown) => String(error));
      if (mine !== asked.current) return;
      setListing((now) => {
        if (typeof answer === 'string') return { ...now, is: 'failed', why: answer.replace(/^Error: /, '') };
        const before = from === 0 ? [] : now.rows;
        return { rows: [...before, ...answer.rows], next: answer.next, is: 'there', why: '' };
      });
    },
    [finder],
  );
  useEffect(() => {
    const timer = setTimeout(() => void ask(query, 0), query === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [query, ask]);
  // Candidates that were none leave a part empty while there is more.
  const { rows, next, is } = listing;
  useEffect(() => {
    if (is === 'there' && rows.length === 0 && next !== null) void ask(query, next);
  }, [is, rows, next, ask, query]);
  const more = (): void => {
    if (is !== 'looking') void ask(query, next ?? 0);
  };
  return { query, setQuery, listing, more };
}
