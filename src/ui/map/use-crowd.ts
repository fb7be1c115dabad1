import { useEffect, useState } from 'react';
import type { CrowdSource } from '../../drawing/crowd/sight.ts';
import type { Plan } from '../../plan/model.ts';

/** Where the elements of a plan come from that one file could not hold; a new object whenever more of them are there. */
export function useCrowd({ crowd }: Plan): CrowdSource | null {
  const [source, setSource] = useState<CrowdSource | null>(null);
  useEffect(() => {
    setSource(null);
    if (!crowd) return;
    let gone = false;
    void import('../../library/tiles.ts').then(({ openTiles }) => {
      if (gone) return;
      const tiles = openTiles(crowd, () => gone || setSource({ look: tiles.look }));
      setSource(tiles);
    });
    return () => {
      gone = true;
    };
  }, [crowd]);
  return source;
}
