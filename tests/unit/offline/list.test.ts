/** What the service worker keeps, for whom, and what it lets go. */
import { describe, expect, test } from 'vitest';
import {
  BUDGET,
  type BuildList,
  cacheName,
  type ListedFile,
  outdated,
  pathIn,
  toFill,
  toInstall,
} from '../../../src/offline/list.ts';

const SCOPE = 'https://host.cn/maps/atlas/';
const file = (path: string, bytes = 100): ListedFile => ({ path, bytes, sha256: '' });
const list: BuildList = {
  version: 'v2',
  entry: 'assets/a.js',
  code: [file('assets/a.js'), file('assets/late.js')],
  data: [file('geo/index.json'), file('geo/a.json'), file('geo/b.json')],
};

describe('whose file an address is', () => {
  test.each([
    ['https://host.cn/maps/atlas/?plan=x', ''],
    ['https://host.cn/maps/atlas/index.html?plan=x#y', ''],
    ['https://host.cn/maps/atlas/geo/a.json', 'geo/a.json'],
    ['https://host.cn/maps/other/geo/a.json', null],
    ['https://host.cn/maps/atlas-two/a.js', null],
    ['https://elsewhere.cn/maps/atlas/a.js', null],
  ])('%s', (address, path) => expect(pathIn(SCOPE, address)).toBe(path));
});

describe('what a new version fetches before it takes over', () => {
  test('the page and all code', () => {
    expect(toInstall(list, new Set(), false)).toEqual(['', 'assets/a.js', 'assets/late.js']);
  });

  test('with the data saver on, the page alone', () => {
    expect(toInstall(list, new Set(), true)).toEqual(['']);
  });

  test('and whatever the version before it holds', () => {
    const held = new Set(['assets/a.js', 'assets/gone.js', 'geo/b.json']);
    expect(toInstall(list, held, true)).toEqual(['', 'assets/a.js', 'geo/b.json']);
  });
});

describe('what is fetched in the background', () => {
  test('what the page has loaded comes first, then all data; nothing that is not of the build', () => {
    const loaded = ['geo/b.json', 'assets/a.js', 'favicon.ico'];
    expect(toFill(list, loaded, false)).toEqual(['geo/b.json', 'assets/a.js', 'geo/index.json', 'geo/a.json']);
  });

  test('with the data saver on, only what the page has loaded: the open plan', () => {
    expect(toFill(list, ['geo/index.json', 'geo/a.json'], true)).toEqual(['geo/index.json', 'geo/a.json']);
  });

  test('no more than the budget; what is smaller still fits', () => {
    const large = { ...list, data: [file('x', BUDGET - 50), file('y', 60), file('z', 50)] };
    expect(toFill(large, [], false)).toEqual(['x', 'z']);
  });

  test('leaves letters, speaker notes and the gazetteer until they are asked for', () => {
    const paths = ['fonts/a.ttf', 'geo/plans/a.notes.json', 'geo/gazetteer.json', 'geo/index.json'];
    const many = { ...list, data: paths.map((path) => file(path, 1)) };
    expect(toFill(many, [], false)).toEqual(['geo/index.json']);
    expect(toFill(many, ['fonts/a.ttf'], false)).toEqual(['fonts/a.ttf', 'geo/index.json']);
  });
});

describe('which caches go', () => {
  test('all but this version and the last before it; other atlases of the host keep theirs', () => {
    const other = cacheName('https://host.cn/maps/other/', 'v1');
    const names = ['v0', 'v1', 'v2'].map((version) => cacheName(SCOPE, version));
    expect(outdated(['someone’s', other, ...names], SCOPE, cacheName(SCOPE, 'v2'))).toEqual([cacheName(SCOPE, 'v0')]);
  });
});
