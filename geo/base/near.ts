import type { Region, Unknown } from './regions.ts';

const listed = (near: readonly Region[], of: 'zh' | 'en'): string =>
  near.map(({ code, name }) => `${code} ${name[of]}`).join(of === 'zh' ? '、' : ', ');

/** A code that no county has, with those that may be meant: Chinese, English. */
export function describeUnknown({ code, near }: Unknown): [zh: string, en: string] {
  const [zh, en] =
    near.length > 0 ? [`（是不是 ${listed(near, 'zh')}？）`, ` (did you mean ${listed(near, 'en')}?)`] : ['', ''];
  return [
    `区划代码 ${code} 没有对应的轮廓${zh}；请写现行的六位代码，省以 0000、市以 00 结尾，否则规划只能画在空白底上。`,
    `The code ${code} has no outline${en}; write the six-digit code of today, a province ending in 0000, a prefecture in 00, or the plan stands on plain ground.`,
  ];
}
