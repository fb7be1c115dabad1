import { describe, expect, test, vi } from 'vitest';
import type { Browser } from '../../../src/store/defaults.ts';
import {
  chooseStage,
  isSoftware,
  keepSpeed,
  keepStage,
  keptStage,
  knownSpeed,
  SLOW_FRAME,
  speedOf,
  watchFrames,
} from '../../../src/store/stage-choice.ts';

const DAY = 86_400_000;
const NOW = 20_000 * DAY;
const graphics = (renderer: string, ms = 1, webgl2 = true) => ({ webgl2, renderer, frame: () => ms });

function browser(kept: Record<string, string> = {}): Browser {
  return {
    navigator: { languages: [], language: 'zh' },
    localStorage: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
    },
    matchMedia: () => ({ matches: false }),
  };
}
const forbidden: Browser = {
  ...browser(),
  localStorage: {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  },
};

describe('who draws WebGL', () => {
  test.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'Mesa/X.org, llvmpipe (LLVM 15.0.6, 256 bits)',
    'llvmpipe, or similar',
    'Gallium 0.4 on softpipe',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    'ANGLE (Unknown, WARP Direct3D11)',
    'Apple Software Renderer',
  ])('a processor: %s', (name) => {
    expect(isSoftware(name)).toBe(true);
  });

  test.each([
    'ANGLE (NVIDIA, NVIDIA GeForce GTX 1050 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (Intel, Intel(R) UHD Graphics 630 Direct3D11)',
    'Apple GPU',
    'Mali-G52',
    'Adreno (TM) 618',
    '',
  ])('a graphics card: %s', (name) => {
    expect(isSoftware(name)).toBe(false);
  });

  test('only software is measured', () => {
    const frame = vi.fn(() => 1000);
    expect(speedOf({ webgl2: true, renderer: 'Mali-G52', frame })).toBe('gpu');
    expect(frame).not.toHaveBeenCalled();
    expect(speedOf(graphics('llvmpipe', SLOW_FRAME + 1))).toBe('slow');
    expect(speedOf(graphics('llvmpipe', SLOW_FRAME - 1))).toBe('soft');
    expect(speedOf(graphics('', 1, false))).toBeNull();
  });
});

describe('the choice', () => {
  const choose = (given: Partial<Parameters<typeof chooseStage>[0]>) =>
    chooseStage({ asked: null, saveData: false, known: null, look: () => graphics('Mali-G52'), ...given });

  test.each([
    ['a graphics card', {}, null],
    ['slow software', { look: () => graphics('llvmpipe', 200) }, 'slow'],
    ['quick software', { look: () => graphics('llvmpipe', 10) }, null],
    ['WebGL 1 only', { look: () => graphics('', 0, false) }, 'no-webgl'],
    ['data saver', { saveData: true }, 'saving'],
    ['light by hand', { asked: 'light' as const }, 'asked'],
    ['full by hand on slow software', { asked: 'full' as const, known: 'slow' as const }, null],
    ['full by hand with data saver', { asked: 'full' as const, saveData: true }, null],
    ['slow on an earlier visit', { known: 'slow' as const }, 'slow'],
  ])('%s', (_, given, why) => {
    expect(choose(given).why).toBe(why);
  });

  test('nothing is looked at where the answer is known', () => {
    const look = vi.fn(() => graphics('x'));
    choose({ asked: 'full', look });
    choose({ known: 'gpu', look });
    choose({ saveData: true, look });
    expect(look).not.toHaveBeenCalled();
  });
});

describe('frames of a moved map', () => {
  const run = (gaps: readonly number[]): boolean => {
    const isSlow = watchFrames();
    let now = 0;
    return [0, ...gaps].some((gap) => {
      now += gap;
      return isSlow(now);
    });
  };

  test('many long ones are slow; few, short ones or rests are not', () => {
    expect(run(Array(60).fill(100))).toBe(true);
    expect(run(Array(20).fill(100))).toBe(false);
    expect(run(Array(200).fill(17))).toBe(false);
    expect(run(Array(200).fill(5000))).toBe(false);
    expect(run(Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? 300 : 17)))).toBe(false);
  });
});

describe('what a browser remembers', () => {
  test('the choice by hand and the speed, for a month', () => {
    const here = browser();
    keepStage(here, 'light');
    keepSpeed(here, 'slow', NOW);
    expect(keptStage(here)).toBe('light');
    expect([knownSpeed(here, NOW + 29 * DAY), knownSpeed(here, NOW + 32 * DAY)]).toEqual(['slow', null]);
    expect(knownSpeed(here, NOW - 2 * DAY)).toBeNull();
    keepStage(here, null);
    expect(keptStage(here)).toBeNull();
  });

  test('nothing where storage is forbidden, and nothing that others wrote there', () => {
    expect(() => keepStage(forbidden, 'full')).not.toThrow();
    expect([keptStage(forbidden), knownSpeed(forbidden, NOW)]).toEqual([null, null]);
    const odd = browser({ 'layout-atlas:stage': '__proto__', 'layout-atlas:graphics': 'fast 1e9' });
    expect([keptStage(odd), knownSpeed(odd, NOW)]).toEqual([null, null]);
  });
});
