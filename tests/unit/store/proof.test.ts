/** The proof beside the atlas: documents are held by plan, proven anew when the plan changes, and let go. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/model.ts';
import { parseDocument } from '../../../src/proof/document.ts';
import { numberKey } from '../../../src/proof/keys.ts';
import { provePlan } from '../../../src/proof/prove.ts';
import { stopsOf } from '../../../src/proof/stops.ts';
import { createProof, followPlans, type Prover } from '../../../src/store/proof.ts';
import { createAtlas } from '../../../src/store/store.ts';
import { emptyView } from '../../../src/store/view.ts';
import { takeText } from '../../../src/ui/proof/prover.ts';
import { planWith } from '../plan/fixture.ts';
import { indicators, planOf, TEXT } from '../proof/example.ts';

const output = numberKey('output', '产值', { year: 2030, value: 100 });
const other: Plan = planWith();
let plan: Plan;

function open() {
  const view = { ...emptyView({ lang: 'zh', theme: 'light' }), plan: plan.head.id };
  const atlas = createAtlas({ view, notes: [] }, () => Promise.reject(new Error('nothing is fetched')));
  const show = (one: Plan) =>
    atlas.setState(({ plans, view: now }) => ({
      plans: { ...plans, [one.head.id]: { is: 'ready', value: one } },
      view: { ...now, plan: one.head.id },
    }));
  show(other);
  show(plan);
  const order: string[] = [];
  const prover: Prover = {
    take: async (file, of, others) => {
      order.push(`begin ${file.name}`);
      const text = await file.text();
      order.push(`end ${file.name}`);
      return takeText(file.name, text, of, others);
    },
    fetchShipped: async (sources, of) => {
      const document = parseDocument('text', TEXT);
      const fit = { source: 'text', found: 7, asked: 7, sure: true };
      const taken = sources.map(() => ({ plan: of, held: { name: null, fit, document } }));
      return { taken, notice: { is: 'taken', text: { zh: '有', en: 'yes' } } };
    },
    prove: provePlan,
  };
  const proof = createProof(atlas, async () => prover);
  followPlans(atlas, proof, async () => prover);
  return { atlas, proof, show, order };
}

const file = (name: string, text: string) => new File([text], name);

beforeEach(() => {
  plan = planOf();
});

describe('a document', () => {
  test('is held for the plan, which is proven by it', async () => {
    const { proof } = open();
    await proof.getState().takeDocument(file('规划.txt', TEXT));
    const { proven, held, busy, notice } = proof.getState();
    expect(proven.get('example')?.proof.facts.get(output)?.status).toBe('found');
    expect(held.get('example')?.get('text')?.name).toBe('规划.txt');
    expect([busy, notice?.is]).toEqual([false, 'taken']);
    expect(notice?.text.zh).toContain('7 个定位词中有 7 个');
  });

  test('of another plan that has been opened is held for that one, and says so', async () => {
    const { proof, show } = open();
    show(other);
    await proof.getState().takeDocument(file('规划.txt', TEXT));
    expect([...proof.getState().proven.keys()]).toEqual(['example']);
    expect(proof.getState().notice?.text.zh).toContain('不是当前的规划');
  });

  test('in part says that it may be another version', async () => {
    const { proof } = open();
    await proof.getState().takeDocument(file('草稿.txt', TEXT.split('\n').slice(7).join('\n')));
    expect(proof.getState().notice?.text.en).toContain('perhaps another version');
  });

  test('of no plan is refused, and what was held stays', async () => {
    const { proof } = open();
    await proof.getState().takeDocument(file('规划.txt', TEXT));
    await proof.getState().takeDocument(file('通知.txt', '关于开会的通知'));
    expect(proof.getState().notice?.is).toBe('refused');
    expect(proof.getState().proven.has('example')).toBe(true);
  });

  test('waits for the one before it', async () => {
    const { proof, order } = open();
    const both = [file('1', TEXT), file('2', TEXT)].map((one) => proof.getState().takeDocument(one));
    await Promise.all(both);
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  test('is let go, and the proof with it', async () => {
    const { proof } = open();
    await proof.getState().takeDocument(file('规划.txt', TEXT));
    await proof.getState().forget(plan, 'text');
    expect([proof.getState().proven.size, proof.getState().held.get('example')?.size]).toEqual([0, 0]);
  });
});

test('a plan that comes anew under its id is proven anew by the documents at hand', async () => {
  const { proof, show } = open();
  await proof.getState().takeDocument(file('规划.txt', TEXT));
  const [first, ...rest] = indicators;
  const changed = planOf({
    indicators: [{ ...first, values: [{ year: 2030, value: 101, bound: '', is: 'target' }] }, ...rest],
  });
  show(changed);
  await expect.poll(() => proof.getState().proven.get('example')?.plan).toBe(changed);
  const key = numberKey('output', '产值', { year: 2030, value: 101 });
  expect(proof.getState().proven.get('example')?.proof.facts.get(key)?.status).toBe('missing');
});

test('a prover that cannot be loaded is told, and the next try is made', async () => {
  const { atlas } = open();
  const proof = createProof(atlas, () => Promise.reject(new Error('offline')));
  await proof.getState().takeDocument(file('规划.txt', TEXT));
  expect([proof.getState().busy, proof.getState().notice?.is]).toEqual([false, 'refused']);
});

test('the reader steps within its places, and closes when another plan is opened', async () => {
  const { proof, show } = open();
  await proof.getState().takeDocument(file('规划.txt', TEXT));
  const { facts = new Map() } = proof.getState().proven.get('example')?.proof ?? {};
  const stops = stopsOf([...facts.values()].slice(0, 3));
  const at = () => proof.getState().reading?.at;
  proof.getState().open([], 0);
  expect(at()).toBeUndefined();
  proof.getState().open(stops, 99);
  expect(at()).toBe(stops.length - 1);
  proof.getState().step(1);
  expect(at()).toBe(stops.length - 1);
  proof.getState().step(-1);
  expect(at()).toBe(stops.length - 2);
  show(other);
  expect(proof.getState().reading).toBeNull();
});
