import { useEffect, useState } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import type { PlanEntry } from '../../store/library.ts';
import { fetchBase, groundOf } from '../map/fetch-base.ts';

/** The base map of a plan: null while it is on its way, 'failed' where it cannot be read. */
export function useBase(entry: PlanEntry): BaseMap | 'failed' | null {
  const ground = groundOf(entry);
  const [base, setBase] = useState<BaseMap | 'failed' | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    setBase(null);
    fetchBase(ground, aborter.signal).then(setBase, () => aborter.signal.aborted || setBase('failed'));
    return () => aborter.abort();
  }, [ground]);
  return base;
}
