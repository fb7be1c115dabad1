/** The words of the crosshair, of the map in words and of reading aloud; loaded with them and not with the page. */
import type { Lang } from '../plan/schema.ts';
import { fill, type Params } from './t.ts';

const zh = {
  keys: '方向键移动地图，按住 Shift 微移；加号、减号缩放；Page Down、Page Up 依次走过图上要素；回车选中；Home 回到全图。',
  nothing: '此处没有要素',
  nothingPicked: '此处没有要素，没有选中',
  press: '按回车选中',
  place: '第 {n} 项，共 {of} 项',
  first: '已是第一项',
  last: '已是最后一项',
  empty: '图上没有可走过的要素：图例中隐藏了全部种类，或原文没有给出位置',
  noTarget: '目标：规划未公布',
  whole: '已回到全图',
  toPanel: '到规划信息',
  readHint: '用本机语音朗读“{name}”',
  readStop: '停止朗读',
  reading: '正在朗读',
  readDone: '朗读完毕',
  readFailed: '本机语音没有响应，请检查系统的语音设置',
} as const;

export type AccessKey = keyof typeof zh;

const en: Readonly<Record<AccessKey, string>> = {
  keys: 'Arrow keys move the map, with Shift in small steps; plus and minus zoom; Page Down and Page Up walk through the elements on the map; Enter picks; Home shows the whole plan.',
  nothing: 'No element here',
  nothingPicked: 'No element here; nothing was picked',
  press: 'Enter picks it',
  place: '{n} of {of}',
  first: 'This is the first one',
  last: 'This is the last one',
  empty: 'No element on the map to walk to: the legend hides every kind, or the text gives no place',
  noTarget: 'Targets: not published',
  whole: 'Back to the whole plan',
  toPanel: 'Go to the plan’s information',
  readHint: 'Read “{name}” aloud with a voice of this device',
  readStop: 'Stop reading',
  reading: 'Reading aloud',
  readDone: 'Read to the end',
  readFailed: 'The voice of this device does not answer; please check its speech settings',
};

const TABLES: Readonly<Record<Lang, Readonly<Record<AccessKey, string>>>> = { zh, en };

/** A message in one language, its `{name}` filled from `params`. */
export function tAccess(lang: Lang, key: AccessKey, params?: Params): string {
  return fill(TABLES[lang][key], params);
}
