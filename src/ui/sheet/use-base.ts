import { useEffect, useState } from 'react';
import { type BaseMap, openBase, parseBase } from '../../drawing/base.ts';
import { geoPath, type IndexEntry } from '../../store/library.ts';

/** The base map of a plan: null while it is on its way, 'failed' where it cannot be read. */
export function useBase({ base: file }: IndexEntry): BaseMap | 'failed' | null {
  const [base, setBase] = useState<BaseMap | 'failed' | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    setBase(null);
    read(file, aborter.signal).then(setBase, () => aborter.signal.aborted || setBase('failed'));
    return () => aborter.abort();
  }, [file]);
  return base;
}

async function read(file: string, signal: AbortSignal): Promise<BaseMap> {
  const response = await fetch(new URL(geoPath(file), document.baseURI), { signal });
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return openBase(parseBase(await response.json()));
}
