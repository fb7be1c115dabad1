/** Which base maps are shifted: by what the host says, and by whose tiles they are. Pure. */
import type { Bilingual } from '../plan/schema.ts';
import type { Basemap } from './config.ts';

type Shifted = 'GCJ-02' | 'BD-09';

interface Maker {
  readonly name: Bilingual;
  readonly datum: Shifted;
  /** Ends of host names. */
  readonly hosts: readonly string[];
}

/** Makers whose tiles of China are shifted, whatever a config file says of them. */
const MAKERS: readonly Maker[] = [
  { name: { zh: '高德', en: 'AMap' }, datum: 'GCJ-02', hosts: ['autonavi.com', 'amap.com'] },
  { name: { zh: '腾讯', en: 'Tencent' }, datum: 'GCJ-02', hosts: ['map.gtimg.com', 'map.qq.com', 'gtimg.cn'] },
  {
    name: { zh: '谷歌中国', en: 'Google China' },
    datum: 'GCJ-02',
    hosts: ['google.cn', 'googlecnapps.cn', 'gac-geo.com'],
  },
  { name: { zh: '必应中国', en: 'Bing China' }, datum: 'GCJ-02', hosts: ['ditu.live.com'] },
  { name: { zh: '智图 GeoQ', en: 'GeoQ' }, datum: 'GCJ-02', hosts: ['geoq.cn'] },
  { name: { zh: 'Mapbox 中国', en: 'Mapbox China' }, datum: 'GCJ-02', hosts: ['mapbox.cn'] },
  { name: { zh: '百度', en: 'Baidu' }, datum: 'BD-09', hosts: ['bdimg.com', 'baidu.com', 'bdstatic.com'] },
];

const isUnder = (host: string, end: string): boolean => host === end || host.endsWith(`.${end}`);

/** Google’s road tiles of China are shifted on its world-wide hosts as well. Its storage of other people’s files is none of them. */
function isGoogle(host: string): boolean {
  return /^(mts?|khms?|www|maps)\d*\.google(apis)?\.com(\.[a-z]{2})?$/.test(host);
}

function makerOf(host: string): Maker | undefined {
  const found = MAKERS.find(({ hosts }) => hosts.some((end) => isUnder(host, end)));
  if (found) return found;
  return isGoogle(host) ? { name: { zh: '谷歌', en: 'Google' }, datum: 'GCJ-02', hosts: [] } : undefined;
}

const FAR: Readonly<Record<Shifted, Bilingual>> = {
  'GCJ-02': {
    zh: 'GCJ-02（火星坐标）与规划数据（WGS84/CGCS2000）相差 100–700 米，叠在一起会把园区画到路的另一边',
    en: 'GCJ-02 lies 100–700 m off the plan’s data (WGS84/CGCS2000), and would put a park on the wrong side of a road',
  },
  'BD-09': {
    zh: 'BD-09（百度坐标）与规划数据（WGS84/CGCS2000）相差可达 1 公里以上，切片方案也不同',
    en: 'BD-09 lies a kilometre or more off the plan’s data (WGS84/CGCS2000), and its tiles are cut differently',
  },
};
const MEND: Bilingual = {
  zh: '请改用天地图（type: "tianditu"），或用 WGS84/CGCS2000 的自有切片',
  en: 'use Tianditu (type: "tianditu") or tiles of your own in WGS84/CGCS2000',
};

/** Why a base map is not drawn; null where nothing speaks against it. `hosts` are those of its tiles. */
export function shiftOf({ datum }: Pick<Basemap, 'datum'>, hosts: readonly string[]): Bilingual | null {
  const maker = hosts.map(makerOf).find((one) => one !== undefined);
  if (maker) {
    return {
      zh: `这是${maker.name.zh}的瓦片，是 ${maker.datum} 坐标，不论配置怎么写：${FAR[maker.datum].zh}；${MEND.zh}`,
      en: `these are tiles of ${maker.name.en}, in ${maker.datum} whatever the file says: ${FAR[maker.datum].en}; ${MEND.en}`,
    };
  }
  if (datum !== 'GCJ-02' && datum !== 'BD-09') return null;
  return { zh: `${FAR[datum].zh}；${MEND.zh}`, en: `${FAR[datum].en}; ${MEND.en}` };
}
