/** What the switch of base maps says. */
import type { Lang } from '../../plan/schema.ts';

const zh = {
  title: '底图',
  none: '内置（县界、水系）',
  approval: '底图审图号：{number}',
  noApproval: '底图未写审图号',
  light: '简版图只画内置底图。',
  trouble: '底图“{name}”的瓦片取不到，规划图照常显示；请检查网络、密钥和跨域设置（{why}）。',
} as const;
export type BasemapKey = keyof typeof zh;
const en: Readonly<Record<BasemapKey, string>> = {
  title: 'Base map',
  none: 'Built in (counties, water)',
  approval: 'Base map approval no. {number}',
  noApproval: 'The base map states no approval number',
  light: 'The simple map draws the built-in ground only.',
  trouble:
    'The tiles of “{name}” cannot be had; the plan stands as before. Check the network, the key and CORS ({why}).',
};

export const WORDS: Readonly<Record<Lang, Readonly<Record<BasemapKey, string>>>> = { zh, en };
