/** Outlines → one clean topology of today's counties, smoothed and not yet simplified. */
import type { Feature, FeatureCollection, Polygon } from 'geojson';

import { smoothTopology } from './arcs.ts';
import { CUTS, type Cut } from './changes.ts';
import type { Outline } from './counties.ts';
import type { BaseSpec } from './specs.ts';
import { shape, type Topo } from './tools.ts';

const ring = (cut: Cut): Feature<Polygon> => ({
  type: 'Feature',
  properties: { cut: 1 },
  geometry: { type: 'Polygon', coordinates: [cut.ring] },
});

/** One cut at a time: the rings overlap. The pieces keep sharing their borders. */
const split = (cut: Cut, i: number): string[] => [
  `-union target=counties,cut${i} name=counties`,
  '-filter target=counties "old != null"',
  `-each target=counties 'if (cut && old == "${cut.from}" && !own) code = "${cut.to}"'`,
  '-filter-fields target=counties old,code,own',
];

/**
 * A topology with two objects on the same arcs: `land`, one polygon for each unit of `level` (property `code`), and
 * `counties`, the outlines as they were in 2018 (property `old`), whose borders tell where the rivers run.
 */
export async function landTopology(outlines: Outline[], level: BaseSpec['level']): Promise<Topo> {
  const present = new Set(outlines.map((outline) => outline.properties.old));
  const replaced = outlines.filter(({ properties }) => properties.own).map(({ properties }) => properties.code);
  const cuts = CUTS.filter((cut) => present.has(cut.from));
  const counties: FeatureCollection = { type: 'FeatureCollection', features: outlines };
  const rings = cuts.map((cut, i): [string, object] => [`cut${i}.json`, ring(cut)]);
  const clean = await shape(
    [
      `-i counties.json ${rings.map(([file]) => file).join(' ')} combine-files`,
      // The automatic width would close real channels up to 190 m wide. The host's own outlines come last and win.
      '-clean target=counties sliver-control=0 overlap-rule=max-id',
      ...cuts.flatMap(split),
      replaced.length ? `-filter target=counties 'own || !${JSON.stringify(replaced)}.includes(code)'` : '',
      level === 'city' ? '-each target=counties "code = code.slice(0, 4)"' : '',
      '-dissolve target=counties code + name=land',
      '-o out.json target=land,counties format=topojson no-quantization',
    ],
    { 'counties.json': counties, ...Object.fromEntries(rings) },
  );
  return smoothTopology(clean);
}
