import { useEffect, useState } from 'react';
import type { CrowdSource } from '../../drawing/crowd/sight.ts';
import type { Plan } from '../../plan/model.ts';
import type { Note } from '../../store/notes.ts';
import { useAtlasStore } from '../parts/context.tsx';

/** Part of the map could not be read. */
function noTiles(why: string): Note {
  const text = {
    zh: `地图上的部分要素没有读到（${why}）；请检查网络后重新加载页面。列表和查找不受影响。`,
    en: `Some elements on the map could not be read (${why}); check the network and reload the page. The list and the search still work.`,
  };
  return { id: 'no-tiles', text };
}

/** Where the elements of a plan come from that one file could not hold; a new object whenever more of them are there. */
export function useCrowd({ crowd }: Plan): CrowdSource | null {
  const store = useAtlasStore();
  const [source, setSource] = useState<CrowdSource | null>(null);
  useEffect(() => {
    setSource(null);
    if (!crowd) return;
    let gone = false;
    void import('../../library/tiles.ts').then(({ openTiles }) => {
      if (gone) return;
      const tiles = openTiles(
        crowd,
        () => gone || setSource({ look: tiles.look }),
        (why) => gone || store.getState().tell(noTiles(why)),
      );
      setSource(tiles);
    });
    return () => {
      gone = true;
    };
  }, [crowd, store]);
  return source;
}
