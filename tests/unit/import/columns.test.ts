import { describe, expect, test } from 'vitest';
import { degrees, toWgs84 } from '../../../src/import/datum.ts';
import { guessMapping } from '../../../src/import/headers.ts';
import { kindOf } from '../../../src/import/kind-words.ts';

describe('headers', () => {
  test.each([
    ['名称', 'name'],
    ['园区名称', 'name'],
    ['英文名称', 'nameEn'],
    ['Name', 'name'],
    ['name_en', 'nameEn'],
    ['经度', 'lng'],
    ['经度（WGS84）', 'lng'],
    ['Longitude', 'lng'],
    ['中心点纬度', 'lat'],
    ['经纬度', 'lngLat'],
    ['类型', 'kind'],
    ['主导产业', 'industries'],
    ['主导产业（3个）', 'industries'],
    ['功能定位', 'role'],
    ['所属', 'parent'],
    ['序号', 'no'],
    ['电话', null],
    ['__proto__', null],
    ['constructor', null],
  ])('“%s” is %s', (header, field) => {
    expect(guessMapping([header], false)).toEqual([field]);
  });

  test('a field goes to one column: the one that is called so', () => {
    expect(guessMapping(['项目名称缩写', '名称', 'name'], false)).toEqual([null, 'name', null]);
  });

  test('shapes of the file leave coordinates unused', () => {
    expect(guessMapping(['名称', '经度', '纬度'], true)).toEqual(['name', null, null]);
  });
});

describe('kinds', () => {
  test.each([
    ['核', 'core'],
    ['核心区', 'core'],
    ['产业园', 'park'],
    ['产业园区', 'park'],
    ['现代中药制造基地', 'base'],
    ['物流节点', 'node'],
    ['特色小镇', 'node'],
    ['发展轴', 'axis'],
    ['产业带', 'belt'],
    ['组团', 'cluster'],
    ['功能区', 'zone'],
    ['公共服务平台', 'platform'],
    ['区县', 'unit'],
    ['base', 'base'],
    ['Industrial parks', 'park'],
    ['facilities', 'facility'],
    ['Growth Axis', 'axis'],
    ['谜', null],
    ['', null],
    ['toString', null],
    ['园'.repeat(100), null],
  ])('“%s” is %s', (words, kind) => {
    expect(kindOf(words)).toBe(kind);
  });
});

describe('coordinates', () => {
  test.each([
    ['120.155', 120.155],
    ['１２０．１５５', 120.155],
    ['E120.5', 120.5],
    ['东经120.5', 120.5],
    ['120°30′', 120.5],
    ['120°30′36″', 120.51],
    ['120度30分', 120.5],
    ['30°15\'00"N', 30.25],
    ['-5', -5],
    ['无', null],
    ['', null],
    ['1e5', null],
    ['120.1, 30.2', null],
  ])('“%s” is %s', (cell, value) => {
    const read = degrees(cell);
    if (value === null) expect(read).toBeNull();
    else expect(read).toBeCloseTo(value, 9);
  });

  test('the datums of Chinese maps lie some 500 m and 1 km off', () => {
    // Tiananmen: WGS84 116.391305, 39.905569; GCJ-02 116.397548, 39.906972 (within 10 m).
    const [lng = 0, lat = 0] = toWgs84([116.397548, 39.906972], 'GCJ-02');
    expect(lng).toBeCloseTo(116.391305, 3);
    expect(lat).toBeCloseTo(39.905569, 3);
    const bd = toWgs84([116.403963, 39.913179], 'BD-09');
    expect(bd[0]).toBeCloseTo(116.391305, 3);
    expect(toWgs84([116.4, 39.9], 'WGS84')).toEqual([116.4, 39.9]);
  });
});
