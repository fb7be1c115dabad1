/**
 * atlas.config.json, version 1: what a host adds to the atlas. One schema gives the types, the errors and the JSON Schema
 * for editors. Zooms are those of web maps with tiles of 256 pixels.
 */
import * as v from 'valibot';

export const CONFIG = 'atlas.config.json';
export const CONFIG_SCHEMA_ID = 'layout-atlas/config@1';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const bilingual = v.strictObject({ zh: text, en: text });
const zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(22));
/** An address of http(s), or one relative to the page. No other scheme. */
const address = v.pipe(v.string(), v.maxLength(1000), v.regex(/^(https?:\/\/[^\s]+|(?!\/\/)[^\s:]+)$/));

/** What the map is measured in. Web Mercator tiles of CGCS2000 and WGS84 agree to less than a metre. */
export const datums = ['WGS84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const;

const common = {
  /** Stands in the address of a view: ?basemap=<id>. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  name: bilingual,
  /** Whose map it is; always on screen while it is drawn. */
  attribution: bilingual,
  licence: text,
  /** 审图号 of the base map. */
  approval: v.optional(text),
  datum: v.picklist(datums),
  minzoom: v.optional(zoom, 0),
  maxzoom: v.optional(zoom, 18),
  /** 0–1: how strongly it is drawn under the plan. */
  opacity: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(1)), 0.6),
};
const tile = { tileSize: v.optional(v.picklist([256, 512]), 256) };
const subdomains = v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))), v.minLength(1)));
const template = (...holes: readonly string[]) =>
  v.pipe(
    address,
    v.check((url) => holes.every((hole) => url.toLowerCase().includes(hole)), `needs ${holes.join(', ')}`),
  );

/** 国家地理信息公共服务平台, with a key of the host for browsers. */
const tianditu = v.strictObject({
  type: v.literal('tianditu'),
  ...common,
  /** vec 矢量, img 影像, ter 地形. */
  layer: v.picklist(['vec', 'img', 'ter']),
  key: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{32}$/)),
  /** With 注记, the names of the map. */
  labels: v.optional(v.boolean(), true),
  datum: v.optional(v.picklist(datums), 'CGCS2000'),
});
const xyz = v.strictObject({
  type: v.literal('xyz'),
  ...common,
  ...tile,
  url: template('{z}', '{x}', '{y}'),
  /** What {s} in the address stands for. */
  subdomains,
});
const wmts = v.strictObject({
  type: v.literal('wmts'),
  ...common,
  ...tile,
  /** With {TileMatrix}, {TileRow} and {TileCol}, in the path or in the query. */
  url: template('{tilematrix}', '{tilerow}', '{tilecol}'),
  /** The name of its web mercator matrix set; fills {TileMatrixSet}. */
  matrixSet: text,
  subdomains,
});
const pmtiles = v.strictObject({
  type: v.literal('pmtiles'),
  ...common,
  url: address,
  /** Left out for an archive of pictures. For vector tiles: which of their layers are drawn, as areas or as lines. */
  layers: v.optional(v.strictObject({ areas: v.array(text), lines: v.array(text) })),
});

export const config = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(CONFIG_SCHEMA_ID),
  basemaps: v.pipe(v.array(v.variant('type', [tianditu, xyz, wmts, pmtiles])), v.maxLength(12)),
});

export type AtlasConfig = v.InferOutput<typeof config>;
export type Basemap = AtlasConfig['basemaps'][number];
