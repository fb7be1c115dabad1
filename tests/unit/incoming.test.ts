import { expect, test } from 'vitest';
import { looksLikeFile } from '../../src/ui/frame/use-incoming.ts';

test.each([
  ['名称\t经度\n甲\t114', true],
  ['名称,经度\n甲,114\n', true],
  ['{"type":"FeatureCollection","features":[]}', true],
  ['<?xml version="1.0"?><kml></kml>', true],
  ['通化医药高新区', false],
  ['一句话，有逗号', false],
  ['两行\n文字', false],
  ['{}', false],
  ['', false],
])('pasted %j is a file: %s', (text, is) => {
  expect(looksLikeFile(text)).toBe(is);
});
