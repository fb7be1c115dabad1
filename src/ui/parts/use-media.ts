import { useSyncExternalStore } from 'react';

/** A screen with room for the panel and for cards on the map. */
export const ROOMY = '(min-width: 1100px)';
/** The panel stands beside the map here, as on a phone on its side; elsewhere it is a sheet over the map's foot. */
export const WIDE = `${ROOMY}, (min-width: 640px) and (max-height: 480px)`;

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
