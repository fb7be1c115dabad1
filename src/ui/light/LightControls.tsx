import { metresPerPixel } from '../../drawing/mercator.ts';
import type { Camera } from '../../sheet/projection.ts';
import { mapLocale } from '../map/map-locale.ts';
import { useWords } from '../parts/context.tsx';
import { Icon, type IconName } from '../parts/icons.tsx';

/** Longest scale bar, CSS pixels. */
const LONGEST = 110;

/** The roundest length that fits: 1, 2, 3 or 5 and zeros. */
export function scaleBar(camera: Camera, longest = LONGEST): { metres: number; pixels: number } {
  const each = metresPerPixel(camera.centre[1], camera.zoom);
  const power = 10 ** Math.floor(Math.log10(longest * each));
  const metres = ([5, 3, 2].find((n) => n * power <= longest * each) ?? 1) * power;
  return { metres, pixels: metres / each };
}

function lengthText(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
}

interface Props {
  readonly camera: Camera;
  onZoom(by: number): void;
  onHome(): void;
}

/** Zoom and home buttons, and a scale bar: where the other stage has them. */
export function LightControls({ camera, onZoom, onHome }: Props) {
  const { lang } = useWords();
  const words = mapLocale(lang);
  const { metres, pixels } = scaleBar(camera);
  const button = (key: string, icon: IconName, onClick: () => void) => (
    <button type="button" className="light__button" title={words[key]} aria-label={words[key]} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      <div className="light__controls">
        {button('NavigationControl.ZoomIn', 'plus', () => onZoom(1))}
        {button('NavigationControl.ZoomOut', 'minus', () => onZoom(-1))}
        {button('Stage.Home', 'whole', onHome)}
      </div>
      <div className="light__scale" style={{ width: pixels }}>
        {lengthText(metres)}
      </div>
    </>
  );
}
