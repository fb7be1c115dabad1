/** The sheet's own words. What the plan says comes from the plan. */
import type { Bilingual, Lang } from '../../plan/schema.ts';
import type { SheetLang } from './choice.ts';

export const WORDS = {
  kindOfSheet: { zh: '空间结构示意图', en: 'Spatial structure · schematic map' },
  noSentence: { zh: '原文未提出空间结构表述', en: 'The text states no structure formula' },
  legend: { zh: '图例', en: 'Legend' },
  zones: { zh: '分区一览', en: 'Zones' },
  name: { zh: '名称', en: 'Name' },
  role: { zh: '功能定位', en: 'Role' },
  industries: { zh: '主导产业', en: 'Industries' },
  target: { zh: '目标', en: 'Target' },
  unpublished: { zh: '规划未公布', en: 'not published in the plan' },
  noTargets: { zh: '各区目标：规划未公布', en: 'Targets of zones: not published in the plan' },
  targetIs: { zh: '目标为{metric}，另注明者除外', en: 'Targets are of {metric} unless stated' },
  noIndustries: { zh: '主导产业：规划未公布', en: 'Industries: not published in the plan' },
  noRoles: { zh: '功能定位见面板', en: 'Roles: see the panel' },
  derived: { zh: '* 由原文推算', en: '* derived from the text' },
  unplaced: { zh: '（未定位）', en: ' (not located)' },
  rest: { zh: '余 {n} 项见面板', en: '{n} more in the panel' },
  restScan: { zh: '余 {n} 项见面板（扫码）', en: '{n} more in the panel (scan the code)' },
  period: { zh: '规划期限', en: 'Planning period' },
  status: { zh: '文本状态', en: 'Status of the text' },
  issuer: { zh: '发布机关', en: 'Issued by' },
  issuerNone: { zh: '原文未载明', en: 'not stated in the text' },
  signed: { zh: '署名', en: 'Map by' },
  date: { zh: '编制日期', en: 'Date of the map' },
  approval: { zh: '审图号', en: 'Map approval no.' },
  sources: { zh: '资料来源', en: 'Sources' },
  ground: { zh: '底图', en: 'Base map' },
  scan: { zh: '扫码看此图', en: 'Scan for this map' },
  scaleAt: { zh: '（图幅中部纬度）', en: ' (at the middle latitude)' },
  seam: { zh: '行政区划界（示意）', en: 'Administrative boundary (schematic)' },
  water: { zh: '水域', en: 'Water' },
  road: { zh: '所沿道路', en: 'Road followed' },
  circle: { zh: '{metric}（{unit}），圆面积示值', en: '{metric} ({unit}), by area of circle' },
  page: { zh: '第 {n} 页 / 共 {of} 页', en: 'page {n} of {of}' },
  contents: { zh: '目录', en: 'Contents' },
  atlas: { zh: '图集', en: 'Atlas' },
  whole: { zh: '总图', en: 'The whole plan' },
  periodBase: { zh: '基期 {year} 年', en: 'base year {year}' },
  periodVision: { zh: '远景展望 {year} 年', en: 'outlook to {year}' },
  periodTo: { zh: '至 {year} 年', en: 'to {year}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Values = Readonly<Record<string, string | number>>;

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** A pair in the languages of the sheet, the first one in front. */
export function both(pair: Bilingual, lang: SheetLang, values: Values = {}, between = ' '): string {
  const say = (one: Lang) => filled(pair[one], values);
  if (lang !== 'both') return say(lang);
  return pair.zh === pair.en ? say('zh') : `${say('zh')}${between}${say('en')}`;
}

/** A pair as its lines: one in one language, two in both. */
export function lines(pair: Bilingual, lang: SheetLang): readonly string[] {
  if (lang !== 'both') return [pair[lang]];
  return pair.zh === pair.en ? [pair.zh] : [pair.zh, pair.en];
}

export type { Values };
export { filled };
