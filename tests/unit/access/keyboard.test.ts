/** What the keys of the map do, where a walk leads, what is said and what is read aloud. */
import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/drawing/listing.ts';
import { aloud } from '../../../src/drawing/words/aloud.ts';
import type { PlanElement } from '../../../src/plan/schema.ts';
import { actOf } from '../../../src/ui/map/crosshair-keys.ts';
import { stepped } from '../../../src/ui/map/step.ts';
import { voiceFor } from '../../../src/ui/panel/speak.ts';
import { matterOf, PLANS } from '../sheet/built.ts';

const { plan } = matterOf('tonghua');
const way = walk(plan, new Set());

function byId(id: string): PlanElement {
  const found = plan.byId.get(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

describe('the keys of the map', () => {
  const press = (key: string, more = {}) =>
    actOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it('move, zoom, walk, pick', () => {
    expect(press('ArrowLeft')).toEqual({ is: 'pan', by: [-80, 0] });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ is: 'pan', by: [0, 12] });
    expect(press('+')).toEqual({ is: 'zoom', by: 0.5 });
    expect(press('PageUp')).toEqual({ is: 'step', by: -1 });
    expect(press('Enter')).toEqual({ is: 'pick' });
  });

  it.each(['Tab', 'Escape', 'a', '3', 'constructor', '__proto__'])('leave %s to the page', (key) => {
    expect(press(key)).toBeNull();
  });

  it('leave the shortcuts of the browser alone', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(press('+', { [held]: true })).toBeNull();
  });
});

describe('a walk', () => {
  it('begins at either end and says the place, the kind and the target', () => {
    expect(stepped(way, null, 1, 'zh').words).toBe(
      '核：通化医药高新区；2025 年医药制造业产值 力争 70 亿元；第 1 项，共 31 项',
    );
    expect(stepped(way, null, -1, 'zh').element).toBe(way.at(-1));
  });

  it('meets every element once, from the first to the last, and stops there', () => {
    const met: string[] = [];
    for (let now = stepped(way, null, 1, 'en'); now.element; now = stepped(way, now.element.id, 1, 'en')) {
      met.push(now.element.id);
    }
    expect(met).toEqual(way.map(({ id }) => id));
    expect(stepped(way, met.at(-1), 1, 'en')).toEqual({ element: null, words: 'This is the last one' });
    expect(stepped(way, met[0], -1, 'zh').words).toBe('已是第一项');
  });

  it('says why there is none', () => {
    expect(stepped([], null, 1, 'zh').words).toContain('隐藏了全部种类');
  });
});

describe('what is read aloud', () => {
  it('is the panel in sentences', () => {
    expect(aloud(plan, byId('base-liuhe'), 'zh')).toEqual([
      '基地 6 号：现代中药制造基地。',
      '6 号 现代中药制造基地，所属柳河县。',
      '功能定位：建设现代中药制造基地。',
      '发展目标：规划未公布。',
      '主导产业：现代中药制造。',
      '依托载体：柳河经济开发区。',
      '文中点名的企业：吉林紫鑫药业股份有限公司。',
      '图上是示意位置。',
    ]);
  });

  it('says that a number was derived, and that a place is not known', () => {
    expect(aloud(plan, byId('unit-jian'), 'zh').join('')).toContain('20 亿元，由原文推得');
    expect(aloud(plan, byId('park-dongbao'), 'en').at(-1)).toBe('The text gives it no place; it is not on the map.');
  });

  it.each(PLANS)('is never empty and never long in one breath, in %s', (id) => {
    const other = matterOf(id).plan;
    for (const element of other.elements) {
      for (const lang of ['zh', 'en'] as const) {
        const lines = aloud(other, element, lang);
        expect(lines[0]).toContain(element.properties.name[lang]);
        expect(lines.filter((line) => /undefined|NaN|\[object/.test(line))).toEqual([]);
      }
    }
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, first = false) =>
    ({ lang, localService, default: first, name: lang, voiceURI: lang }) satisfies SpeechSynthesisVoice;

  it('is one of the device, and never one that sends the words away', () => {
    expect(voiceFor([voice('zh-CN', false), voice('en-US', false)], 'zh')).toBeNull();
    expect(voiceFor([voice('zh-CN', false), voice('zh-TW')], 'zh')?.lang).toBe('zh-TW');
  });

  it('is Mandarin of the mainland where there is one', () => {
    const all = [voice('zh-HK', true, true), voice('zh-CN'), voice('en-GB')];
    expect(voiceFor(all, 'zh')?.lang).toBe('zh-CN');
    expect(voiceFor(all, 'en')?.lang).toBe('en-GB');
    expect(voiceFor([], 'en')).toBeNull();
  });
});
