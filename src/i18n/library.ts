/** The words for the list of a large library, in both languages; loaded with it. */
import type { Lang } from '../plan/schema.ts';
import { fill, type Params } from './t.ts';

const zh = {
  find: '按名称、地区或拼音查找规划',
  all: '共 {n} 个规划',
  shown: '已列出 {n} 个',
  shownMore: '已列出 {n} 个，还有更多',
  none: '没有找到“{query}”；请换一个名称、地区或拼音。',
  looking: '正在查找…',
  noElement: '其余要素中没有“{query}”。',
  more: '再列出一些',
  failed: '没有读到目录（{why}）。请检查网络后重试；如果一直如此，请告诉本图集的维护者。',
  retry: '重试',
};
const en: typeof zh = {
  find: 'Find a plan by name, place or pinyin',
  all: '{n} plans in all',
  shown: '{n} listed',
  shownMore: '{n} listed, and there are more',
  none: 'Nothing found for “{query}”; try another name, place or pinyin.',
  looking: 'Looking…',
  noElement: 'None of the other elements is called “{query}”.',
  more: 'List some more',
  failed:
    'The list could not be read ({why}). Check the network and try again; if it stays so, tell whoever keeps this atlas.',
  retry: 'Try again',
};

/** A sentence about the list of a large library. */
export function tLibrary(lang: Lang, key: keyof typeof zh, params?: Params): string {
  return fill((lang === 'zh' ? zh : en)[key], params);
}
