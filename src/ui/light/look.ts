/** A look at the graphics of this browser: is there WebGL2, who draws it, and how long does a frame take. */
import type { Graphics } from '../../store/stage-choice.ts';

/** What is drawn to measure: about the pixels of a laptop's map, as often over each other as a plan's layers are. */
const WIDTH = 1024;
const HEIGHT = 640;
const LAYERS = 8;

const VERTEX = `#version 300 es
in vec2 p; out vec2 v; void main() { v = p; gl_Position = vec4(p, 0.0, 1.0); }`;
const FRAGMENT = `#version 300 es
precision highp float; in vec2 v; out vec4 c; uniform float t;
void main() { c = vec4(0.5 + 0.5 * sin(v * 9.0 + t), smoothstep(0.2, 0.8, length(v)), 0.2); }`;

function programOf(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null;
}

/** The shorter of two frames, ms; the first one warms up. */
function measure(gl: WebGL2RenderingContext): number {
  gl.canvas.width = WIDTH;
  gl.canvas.height = HEIGHT;
  gl.viewport(0, 0, WIDTH, HEIGHT);
  const program = programOf(gl);
  if (!program) return Number.POSITIVE_INFINITY;
  // biome-ignore lint/correctness/useHookAtTopLevel: of WebGL, not of React
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(gl.getAttribLocation(program, 'p'), 2, gl.FLOAT, false, 0, 0);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
  const time = gl.getUniformLocation(program, 't');
  const pixel = new Uint8Array(4);
  const frame = (layers: number): number => {
    const start = performance.now();
    for (let layer = 0; layer < layers; layer++) {
      gl.uniform1f(time, layer);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    }
    // Reading waits until all is drawn.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - start;
  };
  frame(1);
  return Math.min(frame(LAYERS), frame(LAYERS));
}

/** Looks, and lets the graphics go again once the measurement is made or not wanted. */
export function lookAtGraphics(): Graphics {
  const none = { webgl2: false, renderer: '', frame: () => Number.POSITIVE_INFINITY };
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const gl = canvas.getContext('webgl2', { antialias: true, depth: false });
    if (!gl) return none;
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    const letGo = (): void => gl.getExtension('WEBGL_lose_context')?.loseContext();
    queueMicrotask(letGo);
    return { webgl2: true, renderer, frame: () => measure(gl) };
  } catch {
    return none;
  }
}
