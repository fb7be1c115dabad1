/** docs/performance.md, written from what a run found. */
import { claims } from './claims.ts';
import { LEAST, LOOKED_AT, SEEN } from './ink.ts';
import type { Condition, Metric, Results, Sized, Summary } from './results.ts';
import { WINDOW } from './visit.ts';

const TITLES: Readonly<Record<Condition, string>> = {
  '1x': 'The processor as it is',
  '4x': 'The processor made four times slower',
  'no-webgl': 'Without WebGL',
};
const COLUMNS: readonly (readonly [Metric, string])[] = [
  ['code', 'code, kB'],
  ['data', 'data, kB'],
  ['seen', 'first map seen, ms'],
  ['ready', 'ready, ms'],
  ['blocking', 'blocking, ms'],
  ['frame', 'frame while moved, ms'],
  ['heap', 'heap, MB'],
];

export function report(results: Results): string {
  const parts = [
    head(results),
    promises(results),
    ...(['1x', '4x', 'no-webgl'] as const).flatMap((condition) => table(results, condition)),
    ...sizes(results),
    ...ownSizes(results),
    how(results),
    versionsOf(results),
  ];
  return `${parts.join('\n\n')}\n`;
}

function head({ date, machine, rounds }: Results): string {
  const { cpu, cores, memory, system, browser, renderer } = machine;
  return [
    '# Performance',
    'Written by `npm run bench`; not by hand.',
    `${date} · ${cpu}, ${cores} cores, ${memory} GB · ${system} · ${browser} · WebGL by ${renderer} · ${rounds} interleaved ${rounds === 1 ? 'round' : 'rounds, medians (lowest–highest)'}.`,
    'Absolute times hold for this machine and this run; ratios are what to use.',
  ].join('\n\n');
}

function promises(results: Results): string {
  const rows = claims(results).map(({ words, found, holds }) => [
    words,
    found,
    holds === null ? 'open' : holds ? 'holds' : '**fails**',
  ]);
  return `## What is promised\n\n${grid(['claim', 'found', ''], rows)}`;
}

function table({ measured, names, missing }: Results, condition: Condition): string[] {
  const rows = Object.entries(measured[condition]).map(([id, own]) => [names[id] ?? id, ...cells(own)]);
  if (rows.length === 0) return [];
  const gone = Object.entries(missing).map(([id, why]) => `${id} is missing: ${why}`);
  return [
    [`## ${TITLES[condition]}`, grid(['page', ...COLUMNS.map(([, title]) => title)], rows), ...gone].join('\n\n'),
  ];
}

function cells(own: Summary): string[] {
  if (own.visits === 0) return COLUMNS.map((_, i) => (i === 0 ? `failed: ${own.failed[0] ?? 'unknown'}` : ''));
  return COLUMNS.map(([metric]) => {
    const found = own[metric];
    if (!found) return metric === 'seen' ? 'no map' : '—';
    const { median, min, max } = found;
    if (metric === 'code' || metric === 'data') return (median / 1000).toFixed(0);
    if (metric === 'heap') return (median / 1e6).toFixed(1);
    const range = own.visits > 1 ? ` (${min.toFixed(0)}–${max.toFixed(0)})` : '';
    return median.toFixed(0) + range;
  });
}

function sizes({ sizes, names }: Results): string[] {
  const all = Object.keys(sizes);
  if (all.length === 0) return [];
  const ids = [...new Set(Object.values(sizes).flatMap((row) => Object.keys(row)))];
  const cell = (own: Sized | undefined): string =>
    !own || own.ready === null
      ? '—'
      : [
          own.ready.toFixed(0),
          own.fps === null ? '—' : own.fps.toFixed(own.fps < 10 ? 1 : 0),
          own.heap === null ? '—' : (own.heap / 1e6).toFixed(0),
        ].join(' · ');
  const rows = ids.map((id) => [names[id] ?? id, ...all.map((size) => cell(sizes[size]?.[id]))]);
  return [
    `## By size\n\nReady, ms · pictures a second while moved · heap, MB. One round; made-up points and polygons on the same ground, without names.\n\n${grid(['page', ...all.map((size) => size.replace('-', ' '))], rows)}`,
  ];
}

function ownSizes({ own }: Results): string[] {
  const all = Object.entries(own);
  if (all.length === 0) return [];
  const cell = (value: number | null, unit = 1) => (value === null ? '—' : (value / unit).toFixed(0));
  const rows = all.map(([name, { dataBytes, readyMs, blockingMs, heapMb, panFrameMs }]) => [
    name,
    cell(dataBytes, 1000),
    cell(readyMs),
    cell(blockingMs),
    cell(panFrameMs),
    cell(heapMb),
  ]);
  const titles = ['opened', 'data, kB', 'ready, ms', 'blocking, ms', 'frame while moved, ms', 'heap, MB'];
  return [
    `## The atlas with large plans and libraries\n\nBy \`node tests/bench/size.ts\`, in a run of its own.\n\n${grid(titles, rows)}`,
  ];
}

function how({ first }: Results): string {
  const part = (n: number) => `${Math.round(n * 100)} %`;
  const lines = [
    `All pages draw the same map: the ground and outlines of 浙江 as the atlas has them, the plan’s points, belts, links and rings, with names, and details on a click. Each peer is written as its own documentation shows (\`tests/bench/peers/\`), built by the same Vite, sent with brotli by the same server from the same machine, never cached, in a window of ${WINDOW.width} × ${WINDOW.height}, in a browser context of its own, with reduced motion. The rows “columns” draw 通化, whose plan publishes figures.`,
    'A round visits every page once under every condition, and begins with another page each time. The first visit of a browser, which is still busy starting, is not kept, and no visit begins before the machine is at rest.',
    '- **code, data**: bytes of bodies as sent, asked for before the page said that it is ready. Code is HTML, JS (with workers), CSS and WebAssembly; data is JSON.',
    `- **first map seen**: the browser’s own pictures of the window (screencast) are looked at afterwards. Ink is what differs from the commonest colour in the middle of the window (${part(LOOKED_AT.x)}–${part(LOOKED_AT.x + LOOKED_AT.width)} across, ${part(LOOKED_AT.y)}–${part(LOOKED_AT.y + LOOKED_AT.height)} down, where no page has a panel). The map is seen in the first picture that has ${part(SEEN)} of the ink of the picture at ready, if that is more than ${part(LEAST)} of the part. Milliseconds since navigation.`,
    '- **ready**: shapes and names are on the screen, by each library’s own word (idle, rendercomplete, finished, inited; ours: `html[data-atlas=ready]`) and with the frame after it, in which what was drawn is shown.',
    '- **blocking**: what long tasks took beyond 50 ms each, until ready.',
    '- **heap**: JavaScript of the main thread after garbage collection; workers and the GPU are not in it.',
    '- **frame while moved**: the frame during which the middle of the time falls, while the map is dragged and zoomed by real input (5 s; 2 s under other conditions and by size).',
    '- **no map**: nothing was drawn. Pages that need WebGL are asked once.',
    first === null
      ? 'This build has no pages of plans; the atlas was opened with the plan in its address.'
      : `Until map and list of a plan’s page are seen, ${(first / 1000).toFixed(1)} kB are sent: the page itself, which holds both, and what the browser says it held the first paint back for.`,
  ];
  return `## How it was measured\n\n${lines.join('\n')}`
    .replaceAll(/\n(?!- |\n|$)/g, '\n\n')
    .replaceAll('\n\n\n', '\n\n');
}

function versionsOf({ versions }: Results): string {
  return `## Versions\n\n${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(' · ')}`;
}

function grid(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
