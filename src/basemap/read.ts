/** A config file, read or refused in words. Pure. */
import * as v from 'valibot';
import type { Bilingual } from '../plan/schema.ts';
import { type AtlasConfig, type Basemap, CONFIG, config } from './config.ts';
import { shiftOf } from './datum.ts';
import { addressesOf, hostsOf } from './tiles.ts';

/** What is wrong, where, and how it is mended. */
export type Fault = Bilingual;

export interface ReadConfig {
  readonly config: AtlasConfig;
  readonly faults: readonly Fault[];
}

/** Matrix sets in degrees: 天地图’s “c”, EPSG:4490 and 4326. */
const IN_DEGREES = /^(c|.*(4490|4326|CRS84).*)$/i;

function faultOf(basemap: Basemap): Bilingual | null {
  const shift = shiftOf(basemap, hostsOf(basemap));
  if (shift) return shift;
  if (basemap.minzoom > basemap.maxzoom) {
    return { zh: 'minzoom 大于 maxzoom；请对调', en: 'minzoom is above maxzoom; exchange them' };
  }
  if (basemap.type === 'wmts' && IN_DEGREES.test(basemap.matrixSet)) {
    return {
      zh: `矩阵集 “${basemap.matrixSet}” 是经纬度的，地图是网络墨卡托的；请改用服务里的墨卡托矩阵集（天地图为 “w”，其他多为 GoogleMapsCompatible 或 EPSG:3857）`,
      en: `the matrix set “${basemap.matrixSet}” is in degrees and the map in web mercator; name the service’s mercator set (“w” of Tianditu, elsewhere GoogleMapsCompatible or EPSG:3857)`,
    };
  }
  if (addressesOf(basemap).length === 0 || addressesOf(basemap).some((address) => address.includes('{s}'))) {
    return {
      zh: '地址里有 {s}，却没有写 subdomains；请补上',
      en: 'the address has {s} and there are no subdomains; add them',
    };
  }
  return null;
}

/** The value of a config file. Base maps at fault are left out, each with its reason; so is a second one of the same id. */
export function readConfig(input: unknown): ReadConfig {
  const result = v.safeParse(config, input);
  const none: AtlasConfig = { schema: 'layout-atlas/config@1', basemaps: [] };
  if (!result.success) {
    const faults = result.issues.slice(0, 20).map((issue) => {
      const where = v.getDotPath(issue) ?? '';
      return {
        zh: `${CONFIG} ${where}：不合格式（${issue.message}）；格式见 docs/atlas-config.schema.json`,
        en: `${CONFIG} ${where}: not as it must be (${issue.message}); see docs/atlas-config.schema.json`,
      };
    });
    return { config: none, faults };
  }
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const basemaps = result.output.basemaps.filter((basemap, i) => {
    const twice = seen.has(basemap.id) && {
      zh: `id “${basemap.id}” 重复；请改名`,
      en: `the id “${basemap.id}” is taken; rename it`,
    };
    const fault = twice || faultOf(basemap);
    seen.add(basemap.id);
    if (!fault) return true;
    faults.push({
      zh: `${CONFIG} basemaps.${i} “${basemap.id}”：${fault.zh}。`,
      en: `${CONFIG} basemaps.${i} “${basemap.id}”: ${fault.en}.`,
    });
    return false;
  });
  return { config: { ...result.output, basemaps }, faults };
}
