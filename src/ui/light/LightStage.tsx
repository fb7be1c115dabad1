/** The map without WebGL: the same drawing as vectors, moved and picked like the other. */
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import type { CrowdSource } from '../../drawing/crowd/sight.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import type { Plan } from '../../plan/model.ts';
import { dragged, zoomed } from '../../sheet/projection.ts';
import type { View } from '../../store/view.ts';
import type { Scene } from '../map/scene.ts';
import type { Tie } from '../map/tie.ts';
import { type Inset, useBox } from '../map/use-layout.ts';
import { useWords } from '../parts/context.tsx';
import { crowdAt, nearer } from './crowd.ts';
import { LightControls } from './LightControls.tsx';
import { SvgTree } from './SvgTree.tsx';
import { transformOf } from './shift.ts';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { usePicture } from './use-picture.ts';
import { useTied } from './use-tied.ts';
import './light.css';

interface Props {
  readonly plan: Plan;
  /** Where the elements come from that are not in the plan's own file. */
  readonly crowd?: CrowdSource | null;
  readonly base: BaseMap;
  readonly view: View;
  readonly inset: Inset;
  readonly covered: Inset;
  readonly scene: Scene;
  /** Cameras that move together with this one. */
  readonly tie: Tie | null;
  /** The phrase that the camera goes to. */
  readonly pressed: number | null;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  onReady(): void;
}

/** Pixels that an arrow key moves the map. */
const KEY_STEP = 90;
const PAN_KEYS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };

const elementAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-element]')?.getAttribute('data-element') ?? null) : null;

export function LightStage(props: Props) {
  const { plan, crowd = null, base, view, inset, covered, scene, tie, pressed, onPick, onHover, onReady } = props;
  const { say } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const size = useBox(host);
  const { camera, go } = useTied(useCamera({ plan, base, pressed, size, inset, scene }), tie);
  const { shift, moved, handlers } = useGestures(host, { camera, size, onCamera: go });
  const picture = usePicture(plan, base, view, camera, { size, covered, scene, crowd });
  const nodes = useMemo(() => (picture ? [picture] : []), [picture]);
  const standing = picture !== null;
  useEffect(() => {
    if (standing) onReady();
  }, [standing, onReady]);

  const middle: Pixel = [size.width / 2, size.height / 2];
  const zoom = (by: number): void => {
    if (camera) go(zoomed(camera, by, middle, size));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pan = PAN_KEYS[event.key];
    const by = ZOOM_KEYS[event.key];
    if (!camera || event.ctrlKey || event.metaKey || event.altKey || (!pan && by === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (pan) go(dragged(camera, pan));
    if (by !== undefined) zoom(by);
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (moved()) return;
    const cluster = crowdAt(target);
    if (cluster && camera) go(nearer(camera, cluster, size));
    else onPick(elementAt(target));
  };
  return (
    <>
      <div
        ref={host}
        className="light"
        role="application"
        aria-label={say('map')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={({ target }) => onHover(elementAt(target))}
        onPointerLeave={() => onHover(null)}
        {...handlers}
      >
        <div className="light__picture" style={{ transform: transformOf(shift) }}>
          <SvgTree nodes={nodes} />
        </div>
      </div>
      {camera && <LightControls camera={camera} onZoom={zoom} onHome={() => go(null)} />}
    </>
  );
}
