/** The words of the licences, in both languages; loaded with them and not with the page. */
import type { Lang } from '../plan/schema.ts';
import { fill, type Params } from './t.ts';

const zh = {
  intro: '图集本身以 MIT 许可发布。下列 {n} 个开源组件、字体和地图数据随它一同分发，各自的许可如下。',
  code: '程序组件',
  font: '字体',
  map: '地图数据',
  failed: '许可清单没有读到（{why}）；它随正式构建生成，请重新加载页面，或向部署者索取 licences.json。',
  reading: '正在读取…',
  noText: '软件包里没有许可全文；以所列许可为准。',
} as const;

type Key = keyof typeof zh;

const en: Readonly<Record<Key, string>> = {
  intro:
    'The atlas itself is under the MIT licence. These {n} open components, fonts and map data go with it, each under its own.',
  code: 'Code',
  font: 'Fonts',
  map: 'Map data',
  failed:
    'The list of licences could not be read ({why}). A build writes it; reload the page, or ask the host for licences.json.',
  reading: 'Reading…',
  noText: 'The package holds no text of its licence; the licence named is what counts.',
};

/** A word on licences, its `{name}` filled from `params`. */
export function tLicences(lang: Lang, key: Key, params?: Params): string {
  return fill((lang === 'zh' ? zh : en)[key], params);
}
