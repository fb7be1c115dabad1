import type { Mode } from '../../store/view.ts';
import { useAtlas } from '../parts/context.tsx';
import { useMedia } from '../parts/use-media.ts';

/** A phone, upright or on its side. */
const PHONE = '(max-width: 640px), (max-height: 480px)';

/** Columns or flat: as chosen, else by the screen. On a phone columns would hide what stands behind them. */
export function useMode(): Mode {
  const chosen = useAtlas(({ view }) => view.view);
  const phone = useMedia(PHONE);
  return chosen ?? (phone ? 'flat' : '3d');
}
