/** Words about which stage draws the map. */
import type { Lang } from '../plan/schema.ts';

/** Why the light stage is shown. */
type LightWhy = 'asked' | 'no-webgl' | 'lost' | 'slow' | 'saving';

interface Words {
  /** Why the light stage is shown, and what that means. */
  readonly why: Readonly<Record<LightWhy, string>>;
  readonly useFull: string;
  readonly choose: string;
  readonly auto: string;
  readonly full: string;
  readonly light: string;
  readonly explain: string;
  /** Why there are no columns to choose. */
  readonly noColumns: string;
}

const zh: Words = {
  why: {
    asked: '正在使用轻量图：以平面矢量图显示，不立三维柱。',
    'no-webgl': '本机没有 WebGL：以平面矢量图显示，不立三维柱。',
    lost: '显卡多次中断：已改用平面矢量图，位置和选择不变，不立三维柱。',
    slow: '本机没有显卡加速，WebGL 较慢：以平面矢量图显示，不立三维柱。',
    saving: '浏览器开着流量节省：以平面矢量图显示，少下载约 600 kB，不立三维柱。',
  },
  useFull: '改用完整图',
  choose: '绘图方式',
  auto: '自动',
  full: '完整图',
  light: '轻量图',
  explain: '完整图用 WebGL，有三维柱；轻量图是平面矢量图，没有显卡的电脑也流畅。',
  noColumns: '轻量图是平面图；要看三维柱，请在“绘图方式”里选“完整图”',
};

const en: Words = {
  why: {
    asked: 'The light map is in use: drawn flat in vectors, without columns.',
    'no-webgl': 'No WebGL here: drawn flat in vectors, without columns.',
    lost: 'The graphics card gave up several times: now drawn flat in vectors, at the same place, without columns.',
    slow: 'No graphics card helps here, and WebGL is slow: drawn flat in vectors, without columns.',
    saving: 'The browser saves data: drawn flat in vectors, about 600 kB less to load, without columns.',
  },
  useFull: 'Use the full map',
  choose: 'Drawn as',
  auto: 'Automatic',
  full: 'Full',
  light: 'Light',
  explain:
    'The full map uses WebGL and has columns; the light map is flat, in vectors, and runs well without a graphics card.',
  noColumns: 'The light map is flat; for columns choose “Full” under “Drawn as”',
};

const TABLES: Readonly<Record<Lang, Words>> = { zh, en };

/** The words about the stages in one language. */
export function stageWords(lang: Lang): Words {
  return TABLES[lang];
}
