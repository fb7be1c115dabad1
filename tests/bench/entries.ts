/** What is measured: each page with its address and what it must have. One line a page. */

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Address under the bench's server. */
  readonly url: string;
  readonly ours: boolean;
  /** Draws with WebGL, and shows no map without it. */
  readonly webgl: boolean;
  /** The address that makes the work grow, by size; left out where the page cannot. */
  readonly sized?: (size: string) => string;
}

/** The plan that everybody draws. */
export const PLAN = 'zhejiang';
/** A plan with columns: it wants deck.gl. */
export const RAISED = 'tonghua';

/** The page of a plan as it is hosted, and where a build has none, the atlas with the plan in its address. */
export function planPage(plan: string, hosted: boolean, more = ''): string {
  return hosted ? `ours/plans/${plan}/${more && `?${more}`}` : `ours/?plan=${plan}&lang=zh${more && `&${more}`}`;
}

const peer = (id: string, name: string, webgl: boolean): Entry => ({
  id,
  name,
  url: `peers/${id}/`,
  ours: false,
  webgl,
  sized: (size) => `peers/${id}/?size=${size}`,
});

/** In the order of a round. `hosted`: the build has pages of plans. */
export function entries(hosted: boolean): Entry[] {
  const page = (plan: string, more?: string) => planPage(plan, hosted, more);
  return [
    { id: 'full', name: 'Layout Atlas, full stage', url: page(PLAN, 'stage=full'), ours: true, webgl: true },
    { id: 'light', name: 'Layout Atlas, light stage', url: page(PLAN, 'stage=light'), ours: true, webgl: false },
    peer('leaflet', 'Leaflet', false),
    peer('openlayers', 'OpenLayers', false),
    peer('echarts', 'ECharts', false),
    peer('maplibre', 'MapLibre', true),
    peer('naked', 'MapLibre + deck.gl, naked', true),
    peer('l7', 'AntV L7', true),
    peer('kepler', 'kepler.gl', true),
    { id: 'full-raised', name: 'Layout Atlas, columns', url: page(RAISED, 'stage=full'), ours: true, webgl: true },
    {
      id: 'naked-raised',
      name: 'MapLibre + deck.gl, columns',
      url: `peers/naked/?plan=${RAISED}`,
      ours: false,
      webgl: true,
    },
  ];
}

/** What a page stands on: several entries may share one. */
export function peerOf({ ours, url }: Entry): string | null {
  return ours ? null : (url.split('/')[1] ?? null);
}
