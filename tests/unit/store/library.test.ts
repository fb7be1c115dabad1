import { describe, expect, test } from 'vitest';
import { createLoader, EMPTY_LIBRARY, fetchJsonFrom, type Library, parseIndex } from '../../../src/store/library.ts';
import { fixture } from '../plan/fixture.ts';

const signal = new AbortController().signal;
describe('reading', () => {
  test('names the file that is a page', async () => {
    const page = async () => new Response('<!doctype html>');
    await expect(fetchJsonFrom(page)('geo/a.json', signal)).rejects.toThrow(/^geo\/a\.json: not JSON/);
  });
});

/** A loader over a library of its own. */
function loading(get: (path: string) => unknown) {
  let library: Library = EMPTY_LIBRARY;
  const loader = createLoader(
    () => library,
    (edit) => {
      library = edit(library);
    },
    async (path) => get(path),
  );
  return { loader, library: () => library };
}

describe('what was fetched is parsed', () => {
  test('a plan is ready as a plan', async () => {
    const { loader, library } = loading(() => fixture());
    await loader.loadPlan('valid');
    const state = library().plans.valid;
    expect(state?.is === 'ready' && state.value.byId.has('core')).toBe(true);
  });

  test('what is no plan fails with file, place and the words of the check', async () => {
    const { loader, library } = loading(() => fixture({ 'features.1.properties.kind': '基地' }));
    await loader.loadPlan('valid');
    const state = library().plans.valid;
    expect(state?.is === 'failed' ? state.why : '').toMatch(
      /valid\.plan\.geojson · features\.1\.properties\.kind · 没有.*There is no kind/,
    );
  });

  test('an index of another version, or without plans, is refused', () => {
    expect(() => parseIndex({ schema: 'layout-atlas/index@2', plans: [] })).toThrow(/^geo\/index\.json: schema/);
    expect(() => parseIndex({ schema: 'layout-atlas/index@1', plans: [] })).toThrow(/^geo\/index\.json: plans/);
    expect(() => parseIndex(null)).toThrow(/^geo\/index\.json/);
  });
});
