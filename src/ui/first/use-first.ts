import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Camera } from '../../sheet/projection.ts';
import { type Picture, takePicture } from './first.ts';

export interface First {
  /** The picture of the page still lies over the map, which looks straight down as it does. */
  readonly flat: boolean;
  /** Where the picture looks; null where there is none. */
  camera(): Camera | null;
  /** The map stands: take the picture away. Whether there was one. */
  uncover(): boolean;
}

/** The picture that the page of a plan came with, laid over `stage` until the map is drawn. */
export function useFirst(stage: RefObject<HTMLElement | null>): First {
  const [flat, setFlat] = useState(() => document.getElementById('first') !== null);
  const picture = useRef<Picture | null>(null);
  useLayoutEffect(() => {
    if (!stage.current || !flat) return;
    picture.current = takePicture(stage.current);
    if (!picture.current) setFlat(false);
  }, [stage, flat]);
  const uncover = (): boolean => {
    const last = picture.current;
    picture.current = null;
    // Columns rise when nothing lies over them any more.
    void last?.remove().then(() => setFlat(false));
    return last !== null;
  };
  return { flat, camera: () => picture.current?.camera ?? null, uncover };
}
