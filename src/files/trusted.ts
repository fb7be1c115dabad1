/**
 * Trusted Types: where the browser knows them, the page's policy turns every string that could become code into an
 * error, and these rules are the only way round it. None makes HTML.
 */

import { POLICIES, type Policy } from './policies.ts';

/** The folder with the code of the atlas: this file lies in it. */
const CODE = import.meta.url;

/** The address, if it is that of the atlas's own code: a built file, its service worker, memory of the single file. */
export function ownCode(address: string, code: string, page: string): string {
  const { href, protocol } = new URL(address, page);
  if (import.meta.env.MODE === 'one-file') {
    if (protocol === 'blob:') return address;
  } else if (href === new URL('../sw.js', code).href || href.startsWith(new URL('./', code).href)) {
    return address;
  }
  throw new TypeError(`${href.slice(0, 200)} is no code of the atlas`);
}

/** Let the atlas start its own workers, and nothing else. Before the first worker. */
export function trustOwnCode(win: Window): void {
  win.trustedTypes?.createPolicy(POLICIES.own, {
    createScriptURL: (address) => ownCode(address, CODE, win.document.baseURI),
  });
}

let xml: Policy | undefined;

/** XML of a file as a document that is never shown: nothing in it runs, and nothing is fetched. */
export function parseXml(text: string): Document {
  xml ??= window.trustedTypes?.createPolicy(POLICIES.xml, { createHTML: (given) => given });
  return new DOMParser().parseFromString(xml?.createHTML(text) ?? text, 'application/xml');
}
