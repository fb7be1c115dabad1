/** found: it stands where it is cited; several: its locator occurs more than once; missing: it was not found. */
export type Status = 'found' | 'missing' | 'several';

const ORDER: readonly Status[] = ['found', 'several', 'missing'];

/** The status that a reader must know of, where there are several; null for none. */
export function worst(statuses: Iterable<Status>): Status | null {
  let found = -1;
  for (const status of statuses) found = Math.max(found, ORDER.indexOf(status));
  return ORDER[found] ?? null;
}
