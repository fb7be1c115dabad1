/**
 * `npm run bench`: the atlas against the others, on this machine. Writes tests/bench/results.json and docs/performance.md.
 * --rounds 5 · --only full,naked · --quick (one round at 1×, nothing kept) · --no-sizes · --sizes (by size alone, added to what is kept) · --rebuild · --check (exit 1 where a claim fails)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browsers.ts';
import { claims } from './claims.ts';
import { type Entry, entries, PLAN, peerOf, planPage } from './entries.ts';
import { firstBytes } from './first-bytes.ts';
import { machineOf, versions } from './machine.ts';
import { SIZES } from './peer-data.ts';
import { PEER_DIST, preparePeers } from './peers.ts';
import { report } from './report.ts';
import { CONDITIONS, type Results } from './results.ts';
import { measureAll, measureSizes } from './rounds.ts';
import { serve } from './server.ts';
import { ownSizes } from './sizes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const KEPT = join(import.meta.dirname, 'results.json');
const TABLE = join(ROOT, 'docs', 'performance.md');
const started = performance.now();

const { values: args } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-sizes': { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rebuild: { type: 'boolean', default: false },
    /** Writes the table anew from what is kept, without measuring. */
    table: { type: 'boolean', default: false },
    port: { type: 'string', default: '4178' },
  },
});

function say(line: string): void {
  const passed = Math.round((performance.now() - started) / 1000);
  console.log(`${String(Math.floor(passed / 60)).padStart(2)}:${String(passed % 60).padStart(2, '0')} ${line}`);
}

function ensureDist(): void {
  if (existsSync(join(DIST, 'index.html'))) return;
  say('dist/ is missing: building');
  const { status } = spawnSync('node', ['build/build.ts'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm run build failed');
}

function chosen(): Entry[] {
  const only = args.only?.split(',');
  const all = entries(existsSync(join(DIST, 'plans', PLAN, 'index.html')));
  return only ? all.filter(({ id }) => only.includes(id)) : all;
}

async function measured(): Promise<Results> {
  ensureDist();
  const all = chosen();
  const missing = await preparePeers(
    all.flatMap((entry) => peerOf(entry) ?? []),
    args.rebuild,
  );
  const there = all.filter((entry) => !((peerOf(entry) ?? '') in missing));
  say('compressing');
  const server = await serve({ ours: DIST, peers: PEER_DIST }, Number(args.port), join(PEER_DIST, '.br'));
  const browser = await openBrowser(true);
  const hosted = existsSync(join(DIST, 'plans', PLAN, 'index.html'));
  const plan = {
    entries: there,
    conditions: args.sizes ? [] : args.quick ? (['1x'] as const) : CONDITIONS,
    rounds: args.quick ? 1 : Number(args.rounds),
    sizes: args.quick || args['no-sizes'] ? [] : SIZES,
  };
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: await machineOf(browser),
    versions: versions(),
    rounds: plan.rounds,
    names: Object.fromEntries(there.map(({ id, name }) => [id, name])),
    first: hosted ? await firstBytes(browser, server, planPage(PLAN, true)) : null,
    measured: { '1x': {}, '4x': {}, 'no-webgl': {} },
    sizes: {},
    own: {},
    missing,
  };
  await browser.close();
  results.measured = await measureAll(server, plan, say);
  results.sizes = await measureSizes(server, plan, say);
  await server.close();
  return results;
}

const kept = (): Results => JSON.parse(readFileSync(KEPT, 'utf8'));
const results = args.table ? kept() : args.sizes ? { ...kept(), sizes: (await measured()).sizes } : await measured();
results.own = ownSizes();
const text = report(results);
if (args.quick || args.only) {
  console.log(text);
} else {
  writeFileSync(KEPT, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(TABLE, text);
}
for (const { words, found, holds } of claims(results)) {
  console.log(`${holds === null ? '  ?  ' : holds ? ' yes ' : ' NO  '} ${words}: ${found}`);
  if (args.check && holds === false) process.exitCode = 1;
}
say('done');
