/** Nothing in the app turns a string into HTML, code or a worker but where it is named here, with the reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

/** What could make a string more than text. */
const SINKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['HTML by React', /dangerouslySetInnerHTML/],
  ['HTML by property', /\.(?:innerHTML|outerHTML|srcdoc)\b/],
  ['HTML by call', /insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|document\.write/],
  ['parsed markup', /new DOMParser/],
  ['evaluated string', /\beval\(|new Function\(|\bFunction\(|set(?:Timeout|Interval)\(\s*['"`]/],
  ['a script made', /createElement\(\s*['"]script['"]|importScripts/],
  ['a worker', /new (?:Shared)?Worker\(|serviceWorker\.register|\.register\(/],
  ['an address followed', /window\.open\(|location\.(?:assign|replace)\(|location(?:\.href)? = /],
  ['a link', /\bhref=\{|\btarget=['"]|formAction=|action=\{/],
  ['a cookie', /document\.cookie|cookieStore/],
  ['a request', /\bsendBeacon|new (?:EventSource|WebSocket|Image)\(|XMLHttpRequest|RTCPeerConnection/],
  ['a policy of Trusted Types', /\.createPolicy\(/],
];

/** Each place where one may stand, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'files/trusted.ts: parsed markup': 'XML of Word files; the document is never shown',
  'files/trusted.ts: a policy of Trusted Types': 'the policies themselves',
  'import/kml.ts: parsed markup': 'a parser in plain JavaScript, in the worker; no DOM of the browser',
  'library/reader.ts: a worker': 'the reader of files',
  'offline/updates.ts: a worker': 'the service worker',
  'ui/sheet/raster.ts: a request': 'the sheet’s own SVG, out of memory',
  'ui/present/Present.tsx: an address followed': 'the window of the speaker: the address of this page',
};

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Comments may speak of what the code must not do. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function found(code: string): string[] {
  return SINKS.filter(([, pattern]) => pattern.test(withoutComments(code))).map(([name]) => name);
}

describe('strings stay strings', () => {
  test('every place that could make more of one is named', () => {
    const all = files(SRC).flatMap((path) => {
      const name = relative(SRC, path).replaceAll('\\', '/');
      return found(readFileSync(path, 'utf8')).map((sink) => `${name}: ${sink}`);
    });
    expect(all.sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it.each([
    ['<p dangerouslySetInnerHTML={{ __html: name }} />', 'HTML by React'],
    ['box.innerHTML = name;', 'HTML by property'],
    ["box.insertAdjacentHTML('beforeend', name)", 'HTML by call'],
    ["new DOMParser().parseFromString(name, 'text/html')", 'parsed markup'],
    ["setTimeout('run()', 5)", 'evaluated string'],
    ["document.createElement('script')", 'a script made'],
    ['new Worker(address)', 'a worker'],
    ['window.open(source.url)', 'an address followed'],
    ['<a href={source.url}>', 'a link'],
    ['document.cookie', 'a cookie'],
    ['navigator.sendBeacon(url)', 'a request'],
    ["trustedTypes.createPolicy('x', rules)", 'a policy of Trusted Types'],
  ])('%s is seen', (code, sink) => expect(found(code)).toContain(sink));
});
