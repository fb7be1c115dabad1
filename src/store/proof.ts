/**
 * The proof at hand: the documents that a reader gave, or that the host ships, and what they bear out. Kept in memory
 * while the page is open, and nowhere else. The work itself is a module that is loaded when it is first asked for.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '../plan/model.ts';
import type { Bilingual } from '../plan/schema.ts';
import type { Document } from '../proof/document.ts';
import type { Fit } from '../proof/match.ts';
import type { PlanProof } from '../proof/prove.ts';
import type { Stop } from '../proof/stops.ts';
import { type Atlas, openEntry, openedPlan } from './store.ts';

/** A document that stands for a source of a plan. */
export interface Held {
  /** The file as the reader knows it; null for a text that the host ships. */
  readonly name: string | null;
  readonly fit: Fit;
  readonly document: Document;
}

/** What came of a document: who takes it, and a sentence for the reader. */
export interface Answer {
  readonly taken: readonly { readonly plan: Plan; readonly held: Held }[];
  readonly notice: { readonly is: 'taken' | 'refused'; readonly text: Bilingual };
}

/** The module that reads and proves. It never throws: what cannot be read is an answer. */
export interface Prover {
  take(file: File, open: Plan, others: readonly Plan[]): Promise<Answer>;
  fetchShipped(sources: readonly { id: string; file: string }[], plan: Plan): Promise<Answer>;
  prove(plan: Plan, documents: ReadonlyMap<string, Document>): PlanProof;
}

/** A proof holds for the very plan that it was made of. */
export interface Proven {
  readonly plan: Plan;
  readonly proof: PlanProof;
}

export interface Proof {
  /** By plan and source. */
  readonly held: ReadonlyMap<string, ReadonlyMap<string, Held>>;
  /** By plan. */
  readonly proven: ReadonlyMap<string, Proven>;
  readonly busy: boolean;
  readonly notice: Answer['notice'] | null;
  /** The places that the reader steps through, and which of them is open. */
  readonly reading: { readonly stops: readonly Stop[]; readonly at: number } | null;
  /** Read a file and hold the plan against it. One after the other; never rejects. */
  takeDocument(file: File): Promise<void>;
  /** Fetch the texts that the host ships for the open plan. */
  fetchShipped(): Promise<void>;
  /** Let go of a document. */
  forget(plan: Plan, source: string): Promise<void>;
  open(stops: readonly Stop[], at: number): void;
  step(by: 1 | -1): void;
  close(): void;
}

const BROKEN: Answer['notice'] = {
  is: 'refused',
  text: {
    zh: '核对没有完成：程序没有读取成功。请重新加载页面再试。',
    en: 'The check was not finished: a part of the program could not be read. Reload the page and try again.',
  },
};

type Change = StoreApi<Proof>['setState'];

/** The plans that have been fetched, the open one left out. */
function otherPlans({ plans }: Atlas, open: Plan): Plan[] {
  return Object.values(plans).flatMap((state) => (state.is === 'ready' && state.value !== open ? [state.value] : []));
}

function documentsOf(held: ReadonlyMap<string, Held> | undefined): ReadonlyMap<string, Document> {
  return new Map(Array.from(held ?? [], ([source, { document }]) => [source, document]));
}

/** Prove a plan again by the documents that are held for it. */
function proveAgain(set: Change, { prove }: Prover, plan: Plan): void {
  set(({ held, proven }) => {
    const { id } = plan.head;
    const documents = documentsOf(held.get(id));
    const next = new Map(proven);
    if (documents.size > 0) next.set(id, { plan, proof: prove(plan, documents) });
    else next.delete(id);
    return { proven: next, reading: null };
  });
}

function hold(set: Change, plan: Plan, source: string, one: Held | null): void {
  set(({ held }) => {
    const ofPlan = new Map(held.get(plan.head.id));
    if (one) ofPlan.set(source, one);
    else ofPlan.delete(source);
    return { held: new Map(held).set(plan.head.id, ofPlan) };
  });
}

type Work = (prover: Prover) => Promise<Answer | null> | null;

/** One piece of work after the other: a second file waits for the first. */
function queue(set: Change, load: () => Promise<Prover>): (work: Work) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const run = async (work: Work): Promise<void> => {
    set({ busy: true, notice: null });
    try {
      const prover = await load();
      const answer = await work(prover);
      for (const { plan, held } of answer?.taken ?? []) {
        hold(set, plan, held.fit.source, held);
        proveAgain(set, prover, plan);
      }
      set({ busy: false, notice: answer?.notice ?? null });
    } catch {
      set({ busy: false, notice: BROKEN });
    }
  };
  return (work) => {
    last = last.then(() => run(work));
    return last;
  };
}

/** What the reader looks at. */
function reading(set: Change, get: () => Proof) {
  return {
    open: (stops, at) => {
      if (stops.length > 0) set({ reading: { stops, at: Math.min(Math.max(at, 0), stops.length - 1) } });
    },
    step: (by) => {
      const now = get().reading;
      const at = now === null ? -1 : now.at + by;
      if (now?.stops[at]) set({ reading: { ...now, at } });
    },
    close: () => set({ reading: null }),
  } satisfies Partial<Proof>;
}

/** The store of the proof, beside the atlas whose plans it proves. */
export function createProof(atlas: StoreApi<Atlas>, load: () => Promise<Prover>): StoreApi<Proof> {
  return createStore<Proof>()((set, get) => {
    const inTurn = queue(set, load);
    const ofOpen = (work: (prover: Prover, plan: Plan, now: Atlas) => Promise<Answer>): Promise<void> =>
      inTurn((prover) => {
        const now = atlas.getState();
        const plan = openedPlan(now);
        return plan && work(prover, plan, now);
      });
    return {
      held: new Map(),
      proven: new Map(),
      busy: false,
      notice: null,
      reading: null,
      takeDocument: (file) => ofOpen(({ take }, plan, now) => take(file, plan, otherPlans(now, plan))),
      fetchShipped: () => ofOpen((prover, plan, now) => prover.fetchShipped(openEntry(now)?.sources ?? [], plan)),
      forget: (plan, source) =>
        inTurn(async (prover) => {
          hold(set, plan, source, null);
          proveAgain(set, prover, plan);
          return null;
        }),
      ...reading(set, get),
    };
  });
}

/** Follow the atlas: a plan that is not the one that was proven is proven anew. Returns the stopping. */
export function followPlans(atlas: StoreApi<Atlas>, proof: StoreApi<Proof>, load: () => Promise<Prover>): () => void {
  return atlas.subscribe((now, before) => {
    const plan = openedPlan(now);
    if (plan === openedPlan(before)) return;
    if (proof.getState().reading) proof.setState({ reading: null });
    if (plan === null) return;
    const { held, proven } = proof.getState();
    if ((held.get(plan.head.id)?.size ?? 0) === 0 || proven.get(plan.head.id)?.plan === plan) return;
    void load().then(
      (prover) => proveAgain(proof.setState, prover, plan),
      () => proof.setState({ notice: BROKEN }),
    );
  });
}
