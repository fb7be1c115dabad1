/** What the pages may load and run: the words of their policies, and the one rule for addresses of code. */
import { describe, expect, it, test } from 'vitest';
import { HOSTED, oneFilePolicy } from '../../../build/policy.ts';
import { ownCode } from '../../../src/files/trusted.ts';

describe.each([
  ['hosted', HOSTED],
  ['single file', oneFilePolicy(['AAAA'], ['BBBB'])],
])('%s', (_, policy) => {
  const directives = new Map(
    policy.split('; ').map((line): [string, string] => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)]),
  );

  test('is shut but for what it names, and names no other host', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
    expect(directives.get('form-action')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|wss?:|report-uri|report-to/);
  });

  test('turns every string that would become code into an error', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toMatch(/^default atlas-xml( atlas-start)?$/);
  });
});

describe('addresses of code', () => {
  const PAGE = 'https://host.example/atlas/plans/tonghua/?x=1';
  const CODE = 'https://host.example/atlas/assets/index-abc.js';
  it.each(['https://host.example/atlas/assets/worker-C4.js', '../../assets/worker-C4.js', '../../sw.js'])(
    '%s is the atlas’s own',
    (address) => expect(ownCode(address, CODE, PAGE)).toBe(address),
  );

  it.each([
    'https://evil.example/atlas/assets/worker.js',
    '//evil.example/assets/w.js',
    'https://host.example/other/worker.js',
    '../../geo/index.json',
    '../../assets/../geo/x.js',
    '../../assets/%2e%2e/geo/x.js',
    '../../sw.js?x',
    'blob:https://host.example/1-2-3',
    'data:text/javascript,1',
    'javascript:1',
    'http://host.example/atlas/assets/worker-C4.js',
    '',
  ])('“%s” is not', (address) => expect(() => ownCode(address, CODE, PAGE)).toThrow('no code of the atlas'));
});
