import { useEffect, useRef } from 'react';
import type { Camera } from '../../sheet/projection.ts';
import type { Tie, Tied } from '../map/tie.ts';

interface Held {
  readonly camera: Camera | null;
  go(camera: Camera | null): void;
}

/** A camera from straight above, as the other stage has it. */
function toTied({ centre: [lng, lat], zoom }: Camera): ReturnType<Tied['camera']> & object {
  return { center: [lng, lat], zoom, pitch: 0, bearing: 0 };
}

/** The camera of this map, moved with those it is tied to. */
export function useTied({ camera, go }: Held, tie: Tie | null): Held {
  const live = useRef({ camera, go });
  live.current = { camera, go };
  const member = useRef<Tied>({
    camera: () => live.current.camera && toTied(live.current.camera),
    follow: ({ center, zoom }) => live.current.go({ centre: center, zoom }),
  });
  useEffect(() => tie?.join(member.current), [tie]);
  const goAll = (next: Camera | null): void => {
    go(next);
    if (!next || !tie) return;
    tie.moved(member.current, toTied(next));
  };
  return { camera, go: goAll };
}
