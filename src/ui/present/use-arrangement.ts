/** The author's arrangement of a plan's steps: the plan file's, or what was edited in this browser. */

import { useCallback, useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import { openFile } from '../../files/files.ts';
import type { Plan } from '../../plan/model.ts';
import { notesOf, type Presentation, presentation, type Words, withoutNotes, words } from '../../plan/presentation.ts';

const notes = v.record(v.string(), words);
type Notes = v.InferOutput<typeof notes>;

/** Notes lie apart, so that the screen of the audience never reads them. */
const keyOf = (plan: string) => `layout-atlas:presentation:${plan}`;
const notesKeyOf = (plan: string) => `layout-atlas:notes:${plan}`;

/** A kept value; null where there is none, it is broken, or storage is forbidden. */
export function kept<T>(key: string, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    const raw = window.localStorage.getItem(key);
    const result = raw === null ? null : v.safeParse(schema, JSON.parse(raw));
    return result?.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Keep a value, or forget it; false where storage is forbidden or full. */
function keep(key: string, value: unknown): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What the arrangement is in this browser, followed while another window changes it. */
function useKept<T>(key: string | null, schema: v.GenericSchema<unknown, T>) {
  const [value, setValue] = useState<T | null>(() => (key === null ? null : kept(key, schema)));
  useEffect(() => {
    if (key === null) return;
    setValue(kept(key, schema));
    const onStorage = (event: StorageEvent): void => {
      if (event.key === key || event.key === null) setValue(kept(key, schema));
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [key, schema]);
  return [value, setValue] as const;
}

function published(plan: Plan): Presentation {
  return plan.head.presentation ?? [];
}

/** The steps of the screen as arranged; without notes. */
export function useArrangement(plan: Plan, id: string): Presentation {
  const [own] = useKept(keyOf(id), presentation);
  return useMemo(() => withoutNotes(own ?? published(plan)), [own, plan]);
}

/** The notes that the host ships beside the plan; apart from it, so that the screen never fetches them. */
function useShipped(id: string): Notes {
  const [shipped, setShipped] = useState<Notes>({});
  useEffect(() => {
    const abort = new AbortController();
    setShipped({});
    openFile(`geo/plans/${encodeURIComponent(id)}.notes.json`, abort.signal)
      .then(async (response) => v.parse(notes, await response.json()))
      .then((found) => abort.signal.aborted || setShipped(found))
      .catch(() => undefined);
    return () => abort.abort();
  }, [id]);
  return shipped;
}

function withNotes(list: Presentation, said: Notes): Presentation {
  const rest = new Map(Object.entries(said));
  const noted = list.map((one) => {
    const own: Words | undefined = rest.get(one.step);
    rest.delete(one.step);
    return own ? { ...one, notes: own } : one;
  });
  return [...noted, ...[...rest].map(([step, words]) => ({ step, notes: words }))];
}

export interface Editing {
  readonly presentation: Presentation;
  /** Whether this browser keeps changes of its own. */
  readonly changed: boolean;
  /** Keep a changed arrangement, or null to go back to the plan file's; false where nothing can be kept. */
  save(next: Presentation | null): boolean;
}

/** The arrangement with its notes, for the speaker, and the way to change it. */
export function useEditing(plan: Plan, id: string): Editing {
  const [own, setOwn] = useKept(keyOf(id), presentation);
  const [ownNotes, setNotes] = useKept(notesKeyOf(id), notes);
  const shipped = useShipped(id);
  const all = useMemo(() => {
    if (own) return withNotes(own, ownNotes ?? {});
    return withNotes(withoutNotes(published(plan)), { ...shipped, ...notesOf(published(plan)) });
  }, [own, ownNotes, plan, shipped]);
  const save = useCallback(
    (next: Presentation | null) => {
      const apart = next && { steps: withoutNotes(next), notes: notesOf(next) };
      setOwn(apart?.steps ?? null);
      setNotes(apart?.notes ?? null);
      const done = keep(notesKeyOf(id), apart?.notes ?? null);
      return keep(keyOf(id), apart?.steps ?? null) && done;
    },
    [id, setOwn, setNotes],
  );
  return { presentation: all, changed: own !== null, save };
}
