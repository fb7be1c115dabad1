import { toJsonSchema } from '@valibot/to-json-schema';
import { config } from '../../src/basemap/config.ts';
import { COMMENT } from '../../src/plan/comments.ts';
import * as schema from '../../src/plan/schema.ts';

const NOTE = {
  description:
    'A note of the author, a text or a list of texts; dropped when the file is read. 作者自己的说明，读入时丢弃。',
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
};

/** Every object may hold a note of the author (src/plan/comments.ts). */
function withNotes(node: object): object {
  const entries = Object.entries(node).map(([key, inner]): [string, unknown] => [key, deeper(inner)]);
  const { properties, ...rest } = Object.fromEntries(entries);
  if (properties === undefined) return rest;
  const strict = rest.additionalProperties === false && typeof properties === 'object';
  return { ...rest, properties: strict ? { ...properties, [COMMENT]: NOTE } : properties };
}

function deeper(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(deeper);
  return typeof node === 'object' && node !== null ? withNotes(node) : node;
}

/** The published JSON Schema of the plan file. Trimming is the parser's courtesy, and JSON has no infinite number. */
export function planJsonSchema(): object {
  const { bilingual, citation, industry, target, indicator, task, sector, claim, remark, phrase, position } = schema;
  const { $schema, ...rest } = toJsonSchema(schema.planFile, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'throw',
    ignoreActions: ['trim', 'finite'],
    definitions: { bilingual, citation, industry, target, indicator, task, sector, claim, remark, phrase, position },
  });
  return {
    $schema,
    $id: 'urn:layout-atlas:plan:1',
    title: 'Layout Atlas plan file, version 1 · 产业布局图集规划文件',
    description: `A GeoJSON FeatureCollection (RFC 7946, WGS84) with the foreign member “plan” (${schema.SCHEMA_ID}).`,
    ...withNotes(rest),
  };
}

/** The published JSON Schema of atlas.config.json. That the holes of a template are there is for the parser to say. */
export function configJsonSchema(): object {
  const { $schema, ...rest } = toJsonSchema(config, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'throw',
    ignoreActions: ['trim', 'check'],
  });
  return {
    $schema,
    $id: 'urn:layout-atlas:config:1',
    title: 'Layout Atlas host config · 产业布局图集部署配置',
    ...rest,
  };
}
