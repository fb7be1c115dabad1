/** Expressions that all layers of the plan share: kinds, their colours, and how emphasis weighs. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { KINDS, type Kind } from '../../plan/kinds.ts';

/** “picked”, “kin”, “rest”, or '' when nothing is picked. Set as feature-state by the stage. */
export const EMPHASIS: ExpressionSpecification = ['coalesce', ['feature-state', 'emphasis'], ''];

/** A picked element and its kin keep their weight; all else falls back to a third. */
export function weight(full: number, back = full / 3): ExpressionSpecification {
  return ['match', EMPHASIS, 'rest', back, full];
}

/** `value` for what is picked, half-way to it for what is pointed at. */
export function whenPicked(value: number, otherwise: number): ExpressionSpecification {
  const pointed = ['boolean', ['feature-state', 'hover'], false] satisfies ExpressionSpecification;
  const resting = ['case', pointed, (value + otherwise) / 2, otherwise] satisfies ExpressionSpecification;
  return ['match', EMPHASIS, 'picked', value, resting];
}

/** Features of these kinds. */
export function is(...kinds: Kind[]): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', kinds]];
}

/** The colour of a belt: two that run side by side are told apart by their tone. */
export function beltColor({ kind, secondBelt }: Palette): ExpressionSpecification {
  return ['case', ['==', ['get', 'tone'], 1], secondBelt, kind.belt];
}

/** Kinds whose areas have no manner of their own. */
export const DRAWN_AS_PARTS: readonly Kind[] = KINDS.filter((kind) => !['unit', 'cluster', 'ring'].includes(kind));

/** The colour of each of those kinds. */
export function kindColor(colors: Palette['kind']): ExpressionSpecification {
  const [first = 'zone', ...others] = DRAWN_AS_PARTS;
  const cases = others.flatMap((kind) => [kind, colors[kind]]);
  return ['match', ['get', 'kind'], first, colors[first], ...cases, colors.zone];
}
