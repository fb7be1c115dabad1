/** Cases of chance, one after the other, until the time or the number is used up. */
import { type Chance, chance } from './chance.ts';
import { hold, holdAddress } from './hold.ts';
import { addressOf, type Case, caseOf } from './seeds.ts';

export interface Fault {
  readonly seed: number;
  readonly found: Case | string;
  readonly error: unknown;
}

export interface Outcome {
  readonly cases: number;
  /** How many were refused, opened with a word on what is not, and opened as they are. */
  readonly answers: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
}

async function once(seed: number): Promise<{ is: string } | Fault> {
  const roll: Chance = chance(seed);
  let found: Case | string = '';
  try {
    if (roll.oneIn(6)) {
      found = addressOf(roll);
      holdAddress(found);
      return { is: 'address' };
    }
    found = caseOf(roll);
    return { is: await hold(found, roll) };
  } catch (error) {
    return { seed, found, error };
  }
}

/** Each case has a seed of its own, so that one that fails can be run alone. */
export async function fuzz(seed: number, goOn: (cases: number) => boolean): Promise<Outcome> {
  const answers: Record<string, number> = {};
  const faults: Fault[] = [];
  let cases = 0;
  for (; goOn(cases) && faults.length < 20; cases++) {
    const told = await once(seed + cases);
    if ('is' in told) answers[told.is] = (answers[told.is] ?? 0) + 1;
    else faults.push(told);
  }
  return { cases, answers, faults };
}
