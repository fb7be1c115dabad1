/** mapshaper over in-memory files. */
import mapshaper from 'mapshaper';
import type { Objects, Topology } from 'topojson-specification';
import { isObject } from './guards.ts';

/** A topology whose geometries all have a table row. */
export type Topo = Topology<Objects>;

const isTopology = (value: unknown): value is Topo =>
  isObject(value) && value.type === 'Topology' && Array.isArray(value.arcs) && isObject(value.objects);

/** Runs `commands`, which must write `out.json`, and returns that as a topology. */
export async function shape(commands: readonly string[], input: Record<string, object>): Promise<Topo> {
  const files = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, JSON.stringify(value)]));
  const written = await mapshaper.applyCommands(['-quiet', ...commands].join(' '), files);
  const text = written['out.json'];
  const json: unknown =
    text === undefined ? null : JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
  if (!isTopology(json)) throw new Error('mapshaper wrote no topology');
  return json;
}
