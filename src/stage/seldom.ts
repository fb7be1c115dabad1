/** A map that software draws and nobody sees yet: what counts is when its last frame is there. */
import type { Map as MapLibre } from 'maplibre-gl';

/** Pixels of a frame to a pixel of the screen. */
export const COARSE = 0.25;
/** While tiles are on their way, ms. Shaders are compiled from the first frame that needs them, so not too seldom. */
const SELDOM_MS = 100;

/** A frame for each tile that comes in would only hold up the last one. Returns the end of it. */
export function drawSeldom(map: MapLibre): () => void {
  const canvas = map.getCanvas();
  const draw = map.triggerRepaint.bind(map);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    draw();
  };
  map.triggerRepaint = () => {
    if (map.style && !map.areTilesLoaded()) timer ??= setTimeout(drawNow, SELDOM_MS);
    else drawNow();
  };
  // A canvas that is not shown is not read back frame by frame, and nobody waits for what it has been told to draw.
  canvas.style.display = 'none';
  const submit = (): void => submitTo(canvas.getContext('webgl2'));
  map.on('render', submit);
  return () => {
    map.off('render', submit);
    clearTimeout(timer);
    map.triggerRepaint = draw;
    canvas.style.removeProperty('display');
  };
}

/** Has it drawn now and not with the last frame. A flush is put off to the end of the pass, a look at a fence is not. */
function submitTo(gl: WebGL2RenderingContext | null): void {
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  gl.clientWaitSync(fence, gl.SYNC_FLUSH_COMMANDS_BIT, 0);
  gl.deleteSync(fence);
}
