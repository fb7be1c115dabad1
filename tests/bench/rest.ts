/** Waits until the machine has nothing else to do: what one page leaves behind is not counted against the next. */
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Share of all cores that is idle at rest. */
const IDLE = 0.85;
const SAMPLE_MS = 250;
/** So many quiet samples one after the other. */
const QUIET = 3;
/** Then it goes on all the same, ms. */
const PATIENCE = 10_000;

export async function atRest(): Promise<void> {
  const end = performance.now() + PATIENCE;
  let before = times();
  for (let quiet = 0; quiet < QUIET && performance.now() < end; ) {
    await pause(SAMPLE_MS);
    const now = times();
    quiet = (now.idle - before.idle) / (now.all - before.all) < IDLE ? 0 : quiet + 1;
    before = now;
  }
}

function times(): { idle: number; all: number } {
  return cpus().reduce(
    ({ idle, all }, { times: own }) => ({
      idle: idle + own.idle,
      all: all + own.idle + own.user + own.sys + own.nice + own.irq,
    }),
    { idle: 0, all: 0 },
  );
}
