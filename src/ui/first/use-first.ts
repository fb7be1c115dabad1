import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Camera } from '../../stage/shown.ts';
import { cameraOfPage, isFirst, type Picture, takePicture, takePlace } from './first.ts';

export interface First {
  /** The picture of the page still lies over the map, which looks straight down as it does. */
  readonly flat: boolean;
  /** Where the picture looks; null where there is none. */
  camera(): Camera | null;
  /** The map stands: take the picture away. */
  uncover(): void;
}

/** The app waits under the page for the map, but not longer than a reader would for the panel, ms. */
const PATIENCE = 1000;

/**
 * The page of a plan stands over the app until the map does. Where that takes long, the app takes its place as soon as it
 * is `whole`, and the page's picture lies over `stage` in the meantime; columns rise from it.
 */
export function useFirst(stage: RefObject<HTMLElement | null>, whole: boolean): First {
  const [there, setThere] = useState(isFirst);
  const picture = useRef<Picture | null>(null);
  useEffect(() => {
    if (!there || !whole) return;
    const timer = setTimeout(() => {
      picture.current = stage.current && takePicture(stage.current);
      if (!picture.current) setThere(false);
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [stage, there, whole]);
  const camera = (): Camera | null => {
    const found = picture.current?.camera ?? (stage.current && cameraOfPage(stage.current));
    if (!found) return null;
    const [lng, lat] = found.centre;
    return { center: [lng, lat], zoom: found.zoom, pitch: 0, bearing: 0, home: true };
  };
  const uncover = useCallback((): void => {
    const last = picture.current;
    picture.current = null;
    if (!last) takePlace();
    // Columns rise when nothing lies over them any more.
    void Promise.resolve(last?.remove()).then(() => setThere(false));
  }, []);
  return { flat: there, camera, uncover };
}
