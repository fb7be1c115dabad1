import { useSyncExternalStore } from 'react';

/** From this width on the panel stands beside the map; below it is a sheet over the map's foot. */
export const WIDE = '(min-width: 1100px)';

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
