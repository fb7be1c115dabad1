import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Camera } from '../../stage/shown.ts';
import { type Picture, takePicture } from './first.ts';

export interface First {
  /** The picture of the page still lies over the map, which looks straight down as it does. */
  readonly flat: boolean;
  /** Where the picture looks; null where there is none. */
  camera(): Camera | null;
  /** The map stands: take the picture away. */
  uncover(): void;
}

/** The picture that the page of a plan came with, laid over `stage` until the map is drawn; columns rise from it. */
export function useFirst(stage: RefObject<HTMLElement | null>): First {
  const [there, setThere] = useState(() => document.getElementById('first') !== null);
  const picture = useRef<Picture | null>(null);
  useLayoutEffect(() => {
    if (!stage.current || !there) return;
    picture.current = takePicture(stage.current);
    if (!picture.current) setThere(false);
  }, [stage, there]);
  const camera = (): Camera | null => {
    const found = picture.current?.camera;
    if (!found) return null;
    const [lng, lat] = found.centre;
    return { center: [lng, lat], zoom: found.zoom, pitch: 0, bearing: 0, home: true };
  };
  const uncover = useCallback((): void => {
    const last = picture.current;
    picture.current = null;
    // Columns rise when nothing lies over them any more.
    void last?.remove().then(() => setThere(false));
  }, []);
  return { flat: there, camera, uncover };
}
