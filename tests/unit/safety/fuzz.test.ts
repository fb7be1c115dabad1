/** A short run of the fuzzer with a fixed seed; `npm run fuzz` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';

test('250 bad files and addresses of chance are answered, drawn and composed', { timeout: 120_000 }, async () => {
  const { answers, faults } = await fuzz(20_261_122, (cases) => cases < 250);
  expect(faults.map(({ seed, error }) => ({ seed, error: String(error) }))).toEqual([]);
  console.log(`fuzz: ${JSON.stringify(answers)}`);
});
