/** The one door to the atlas's own files: beside the page, or packed in it, or lent to a worker. */
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openFile } from '../../../src/files/files.ts';
import { lendFiles } from '../../../src/files/lend.ts';
import { unpack } from '../../../src/files/unpack.ts';

afterEach(() => vi.unstubAllGlobals());

function host(answer: Response): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(String(url));
    return answer;
  });
  return { asked };
}

describe('beside the page', () => {
  test('a file is looked for in the page’s own folder', async () => {
    const { asked } = host(new Response('{}'));
    await openFile('geo/index.json', undefined, 'https://host.cn/maps/atlas/?plan=x');
    expect(asked).toEqual(['https://host.cn/maps/atlas/geo/index.json']);
  });

  test('a file that is missing is named', async () => {
    host(new Response('', { status: 404 }));
    await expect(openFile('geo/a.json', undefined, 'https://host.cn/')).rejects.toThrow('geo/a.json: HTTP 404');
  });
});

describe('packed in the page', () => {
  const packed = (text: string): string => deflateSync(text).toString('base64');

  test('comes out as it went in', async () => {
    expect(await unpack(packed('一区七基地')).text()).toBe('一区七基地');
  });

  test('damage is noticed, not read', async () => {
    const whole = packed('一区七基地、十字轴、两组团');
    await expect(unpack(`${whole.slice(0, 20)}AAAA${whole.slice(24)}`).text()).rejects.toThrow();
    await expect(unpack(whole.slice(0, 20)).text()).rejects.toThrow();
  });
});

describe('lent to a worker', () => {
  /** What a worker hears from the page that lends. */
  function lent(open: (path: string) => Promise<Response>): Promise<MessagePort> {
    return new Promise((resolve) => {
      const worker: Pick<Worker, 'postMessage'> = { postMessage: ({ atlasFiles }) => resolve(atlasFiles) };
      lendFiles(worker, open);
    });
  }

  test.each([
    ['bytes where the file is there', async () => new Response('{}'), '{}'],
    ['nothing where it is not', () => Promise.reject(new Error('HTTP 404')), null],
  ])('%s', async (_, open, expected) => {
    const port = await lent(open);
    const told = new Promise<MessageEvent>((resolve) => {
      port.onmessage = resolve;
    });
    port.postMessage({ id: 7, path: 'geo/index.json' });
    const { id, bytes } = (await told).data;
    port.close();
    expect([id, bytes && new TextDecoder().decode(bytes)]).toEqual([7, expected]);
  });
});
