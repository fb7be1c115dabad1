import { useEffect, useRef } from 'react';
import type { Camera } from '../../sheet/projection.ts';
import type { Tie } from '../map/tie.ts';

interface Held {
  readonly camera: Camera | null;
  go(camera: Camera | null): void;
}

/** The camera of this map, moved with those it is tied to. */
export function useTied({ camera, go }: Held, tie: Tie | null): Held {
  const move = useRef(go);
  move.current = go;
  const member = useRef({
    follow: ({ center, zoom }: { center: [number, number]; zoom: number }) => move.current({ centre: center, zoom }),
  });
  useEffect(() => tie?.join(member.current), [tie]);
  const goAll = (next: Camera | null): void => {
    go(next);
    if (!next || !tie) return;
    const [lng, lat] = next.centre;
    tie.moved(member.current, { center: [lng, lat], zoom: next.zoom, pitch: 0, bearing: 0 });
  };
  return { camera, go: goAll };
}
