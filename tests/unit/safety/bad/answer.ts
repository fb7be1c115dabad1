/** What the atlas answers to a file, from its bytes to the plan on the map, in words. */
import { NEUTRAL_KINDS } from '../../../../src/import/answers.ts';
import { guessMapping } from '../../../../src/import/headers.ts';
import { makePlan } from '../../../../src/import/make-plan.ts';
import { readFile } from '../../../../src/import/read.ts';
import { Refused } from '../../../../src/import/refused.ts';
import { type Settled, settleOwn } from '../../../../src/library/settle.ts';

export interface Answered {
  readonly is: 'refused' | 'opened' | 'partly';
  /** What is said, or what is drawn where nothing need be said. */
  readonly zh: string;
  readonly en: string;
  readonly settled: Settled | null;
}

const noFiles = async (): Promise<unknown> => {
  throw new Error('no network');
};

async function settled(bytes: Uint8Array, name: string): Promise<{ own: Settled; said: string }> {
  const found = await readFile(bytes, name);
  if (found.is === 'plan') {
    return { own: await settleOwn(found.value, name, [], noFiles, found.problems), said: found.encoding };
  }
  const [table] = found.places.tables;
  if (!table) throw new Error('no table');
  const drawn = table.rows.some(({ geometry }) => geometry !== null);
  const answers = {
    table: 0,
    mapping: guessMapping(table.columns, drawn),
    datum: 'WGS84',
    kinds: NEUTRAL_KINDS,
    title: '图',
    region: { code: '420000', name: '湖北', en: 'Hubei' },
    to: 2035,
    source: name,
  } as const;
  const { value, problems } = makePlan(table, answers, name);
  const columns = table.columns.slice(0, 20).join(' ');
  return { own: await settleOwn(value, name, [], noFiles, problems), said: `${found.encoding} ${columns}` };
}

/** The answer to a file. Throws only where the atlas would have none. */
export async function answerTo(bytes: Uint8Array, name: string): Promise<Answered> {
  try {
    const { own, said } = await settled(bytes, name);
    const { plan, problems } = own;
    const names = plan.elements.slice(0, 20).map(({ properties }) => properties.name.zh);
    const zh = [said, ...names, ...problems.slice(0, 20).map((problem) => problem.zh)].join(' ¦ ');
    const en = problems
      .slice(0, 20)
      .map((problem) => problem.en)
      .join(' ¦ ');
    return { is: problems.length === 0 ? 'opened' : 'partly', zh, en, settled: own };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { words, problems } = error;
    const all = (lang: 'zh' | 'en') => [words[lang], ...problems.slice(0, 20).map((one) => one[lang])].join(' ¦ ');
    return { is: 'refused', zh: all('zh'), en: all('en'), settled: null };
  }
}
