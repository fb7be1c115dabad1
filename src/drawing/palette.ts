/**
 * Colours by meaning. The kinds keep apart for the three common colour blindnesses (lightness alternates), and every
 * kind is told by its shape as well. Shapes hold 3:1 and labels 4.5:1 against the lightest ground they meet;
 * tests/unit/drawing/palette.test.ts measures both.
 */
import type { Kind } from '../plan/kinds.ts';

export type Theme = 'light' | 'dark';

export interface Palette {
  ground: { neighbour: string; plan: string; edge: string; seam: string; water: string; shore: string; road: string };
  ink: { label: string; quiet: string; water: string; halo: string };
  kind: Readonly<Record<Kind, string>>;
  /** The second of two neighbouring belts. */
  secondBelt: string;
  /** Bodies of the belts: their colours thinned with the ground, since a translucent line is darker where it folds. */
  beltBody: readonly [string, string];
  figure: { column: string; side: string; empty: string };
  pick: string;
}

const LIGHT: Palette = {
  ground: {
    neighbour: '#edeae3',
    plan: '#fbfaf6',
    edge: '#b9ad97',
    seam: '#b3ada2',
    water: '#c9dbe4',
    shore: '#a9c3d0',
    road: '#d6cfc2',
  },
  ink: { label: '#1f262e', quiet: '#67645d', water: '#4c7388', halo: '#fbfaf6' },
  kind: {
    core: '#b3202f',
    axis: '#b64e06',
    belt: '#1d7f68',
    ring: '#8450b8',
    cluster: '#9b2f6e',
    base: '#134a86',
    park: '#0b6f80',
    zone: '#8a5a2b',
    node: '#4a5a6e',
    platform: '#4a5a6e',
    facility: '#6a6a4a',
    unit: '#7d7768',
    link: '#56606e',
  },
  secondBelt: '#5f7410',
  beltBody: ['#9ccabd', '#bcc794'],
  figure: { column: '#b87800', side: '#8f5d00', empty: '#7d7768' },
  pick: '#111820',
};

const DARK: Palette = {
  ground: {
    neighbour: '#161d26',
    plan: '#212b37',
    edge: '#56677b',
    seam: '#47566a',
    water: '#0d1720',
    shore: '#24384a',
    road: '#3a4757',
  },
  ink: { label: '#f1f3f5', quiet: '#95a1af', water: '#7fa6bd', halo: '#141a22' },
  kind: {
    core: '#ff6b70',
    axis: '#ffa24d',
    belt: '#4fc9a8',
    ring: '#d2b2ff',
    cluster: '#f08bc4',
    base: '#5ea6f7',
    park: '#4fc6d9',
    zone: '#d9a066',
    node: '#b4c2d3',
    platform: '#b4c2d3',
    facility: '#c9c79b',
    unit: '#a9a392',
    link: '#a4b1c0',
  },
  secondBelt: '#b9cf5a',
  beltBody: ['#2f6f66', '#5f6f3f'],
  figure: { column: '#f5b83d', side: '#b98213', empty: '#a9a392' },
  pick: '#ffffff',
};

export const PALETTE: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK };
