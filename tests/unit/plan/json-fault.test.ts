/** Where a text stops being JSON: line, column and reason, and nothing said of what is JSON. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../../src/plan/json-fault.ts';
import { describeJsonFault } from '../../../src/plan/json-words.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a fault is told where it is', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'trailing-comma', 2, 9],
    ['[1, 2,]', 'trailing-comma', 1, 6],
    ['{\n  “a”: 1\n}', 'quotes', 2, 3],
    ["{'a': 1}", 'quotes', 1, 2],
    ['{"a": “甲”}', 'quotes', 1, 7],
    ['{"a": "甲”\n}', 'quotes', 1, 7],
    ['{"a": 1，"b": 2}', 'full-width', 1, 8],
    ['{"a"：1}', 'full-width', 1, 5],
    ['[１]', 'full-width', 1, 2],
    ['{"a": 1\n "b": 2}', 'missing-comma', 1, 8],
    ['[1 2]', 'missing-comma', 1, 3],
    ['{"a": }', 'missing-value', 1, 7],
    ['[1,,2]', 'missing-value', 1, 4],
    ['{"a" 1}', 'missing-colon', 1, 6],
    ['{a: 1}', 'bare-key', 1, 2],
    ['[True]', 'word', 1, 2],
    ['{"a": 1} // note', 'comment', 1, 10],
    ['["a\tb"]', 'string', 1, 4],
    ['["a\nb"]', 'string', 1, 2],
    ['["C:\\plans"]', 'escape', 1, 5],
    ['{"a": [1}', 'bracket', 1, 9],
    ['{"a": [1]', 'cut-off', 1, 10],
    ['', 'cut-off', 1, 1],
    ['{}{}', 'more', 1, 3],
    ['[01]', 'missing-comma', 1, 3],
  ])('%j', (text, is, line, column) => {
    expect(parses(text)).toBe(false);
    expect(jsonFault(text)).toMatchObject({ is, line, column });
  });

  test('Windows and old Mac line ends count as one line each', () => {
    expect(jsonFault('{\r\n"a": 1,\r\n}')).toMatchObject({ line: 2, column: 7 });
    expect(jsonFault('{\r"a": 1,\r}')).toMatchObject({ line: 2, column: 7 });
  });
});

/** Texts that are JSON or nearly: a value printed, then a few characters taken out, doubled or put in. */
const nearly = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ',', '“', '，', '}', '"', '\n', ' ', '1'))),
  )
  .map(([text, edits]) =>
    edits.slice(0, 3).reduce((now, [at, put]) => {
      const i = now.length === 0 ? 0 : at % now.length;
      return now.slice(0, i) + put + now.slice(i + (put === '' ? 1 : 0));
    }, text),
  );

test('it agrees with the parser on every text', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string(), fc.json()), (text) => {
      expect(jsonFault(text) === null).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test('the sentence is one sentence in each language, whatever stands in the file', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const fault = jsonFault(text);
      if (fault === null) return;
      const { code, path, zh, en } = describeJsonFault(fault, 'x');
      expect(code).toMatch(/^not-json-/);
      expect(path).toMatch(/^\d+:\d+$/);
      expect(zh).toMatch(/^文件不是合法的 JSON：第 \d+ 行第 \d+ 个字符[^\n]*。$/);
      expect(en).toMatch(/^The file is not valid JSON: at line \d+, column \d+ [^\n]*\.$/);
      expect(fault.near.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 1000 },
  );
});

test('deep nesting and long texts take one pass', () => {
  const start = performance.now();
  expect(jsonFault('['.repeat(1e6))?.is).toBe('cut-off');
  expect(jsonFault(`${'{"a":'.repeat(2e5)}1${'}'.repeat(2e5)}`)).toBeNull();
  expect(jsonFault(`"${'a'.repeat(5e6)}`)?.is).toBe('cut-off');
  expect(performance.now() - start).toBeLessThan(5000);
});
