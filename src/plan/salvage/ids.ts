/** Ids for features that have none, or none that relations can name. */
import { isRecord, own } from './value.ts';

const GOOD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer ids come from no hand. */
const LONGEST = 64;

/** Lower-case Latin letters and digits of a name, joined by hyphens; '' where it has none. */
export function slugOf(name: string): string {
  const words = name
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

const isGood = (id: unknown): id is string => typeof id === 'string' && id.length <= LONGEST && GOOD.test(id);

export interface Ids {
  /** The id of the feature at each place. */
  readonly at: readonly string[];
  /** Ids as the file writes them → ids as they are here, for those that differ. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** An id for each feature: its own where it is good, else one made from it or from its place. */
export function idsOf(features: readonly unknown[]): Ids {
  const raw = features.map((feature) => own(feature, 'id'));
  const taken = new Set(raw.filter(isGood));
  const renamed = new Map<string, string>();
  const at = raw.map((id, place) => {
    if (isGood(id)) return id;
    const said = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
    const stem = slugOf(said) || `feature-${place + 1}`;
    let made = stem;
    for (let n = 2; taken.has(made); n++) made = `${stem}-${n}`;
    taken.add(made);
    if (said !== '' && !renamed.has(said)) renamed.set(said, made);
    return made;
  });
  return { at, renamed };
}

function renameIn(holder: unknown, key: string, renamed: Ids['renamed']): void {
  const said = own(holder, key);
  const now = (id: unknown): unknown =>
    typeof id === 'string' || typeof id === 'number' ? (renamed.get(String(id)) ?? id) : id;
  if (!isRecord(holder) || said === undefined) return;
  Reflect.set(holder, key, Array.isArray(said) ? said.map(now) : now(said));
}

/** Give a feature its id, and the ids that it names their new form. */
export function nameFeature(draft: unknown, id: string, renamed: Ids['renamed']): void {
  if (!isRecord(draft)) return;
  Reflect.set(draft, 'id', id);
  const properties = own(draft, 'properties');
  renameIn(properties, 'parent', renamed);
  renameIn(properties, 'members', renamed);
}

/** The ids in the phrases of the head, in their new form. */
export function nameInHead(draft: unknown, renamed: Ids['renamed']): void {
  const phrases = own(own(draft, 'sentence'), 'phrases');
  if (Array.isArray(phrases)) for (const phrase of phrases) renameIn(phrase, 'elements', renamed);
}
