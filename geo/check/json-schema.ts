import { toJsonSchema } from '@valibot/to-json-schema';
import * as schema from '../../src/plan/schema.ts';

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
    ...rest,
  };
}
