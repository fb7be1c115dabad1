/** Clusters as marks: a ring with the number of places in it. Pure. */
import type { FeatureCollection, Point } from 'geojson';
import type { Kind } from '../../plan/kinds.ts';
import type { Lang } from '../../plan/schema.ts';
import type { Palette } from '../palette.ts';
import type { Cluster } from './sight.ts';

export interface CrowdMark {
  /** Id of the cluster. */
  readonly crowd: string;
  readonly count: number;
  readonly label: string;
  /** Radius, CSS pixels. */
  readonly radius: number;
  readonly kind: Kind | '';
}

export type Crowds = FeatureCollection<Point, CrowdMark>;

/** Radius of a cluster of two and what ten times as many add, CSS pixels. */
const LEAST = 11;
const MORE = 4.5;

/** The marks of clusters. */
export function crowdsOf(clusters: readonly Cluster[], lang: Lang): Crowds {
  return {
    type: 'FeatureCollection',
    features: clusters.map(({ id, point, count, kind }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...point] },
      properties: {
        crowd: id,
        count,
        label: countText(count, lang),
        radius: Math.round((LEAST + MORE * Math.log10(count)) * 10) / 10,
        kind: kind ?? '',
      },
    })),
  };
}

/** “1.2万” and “12k” would be figures that nobody counted: the number in full. */
function countText(count: number, lang: Lang): string {
  return count.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en');
}

/** The colour of a cluster: that of its kind, or a quiet one where there are several. */
export function crowdColor(kind: Kind | '', palette: Palette): string {
  return kind === '' ? palette.ink.quiet : palette.kind[kind];
}
