/**
 * What the plan claims about its own numbers, computed again. The tolerance is that of print: a number stands for all
 * that round to it at the precision in which it is written (12 for 11.5–12.5; JSON cannot tell 12.0 from 12).
 * A total must round to the stated one; 'about' (左右, 约) must round to the stated rate; 'at-least' (以上) must not lie
 * more than half a unit of the last printed digit below it.
 */
import type { Plan } from './model.ts';
import type { Bilingual, Claim, Indicator, Reference } from './schema.ts';

export interface Part {
  label: Bilingual;
  value: number;
  unit: string;
}

export interface Evaluation {
  holds: boolean;
  computed: number;
  stated: number;
  /** Of the stated figure: a total's unit, or %. */
  unit: string;
  /** computed − stated, in that unit; of two rates in percentage points. */
  difference: number;
  /** The difference with its sign, as exact as print allows: a digit more than the stated rate has. */
  gap: string;
  parts: Part[];
  /** The calculation in signs that need no language. */
  formula: string;
}

/** Digits after the point as written. */
function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Rounded half up in decimal, free of binary residue (1.005 → 1.01). */
function round(value: number, digits: number): number {
  const shifted = Math.round(Number(`${value.toFixed(9)}e${digits}`));
  return Number(`${shifted}e${-digits}`);
}

/** For show: at most `digits` places, no trailing zeros. */
function show(value: number, digits: number): string {
  return String(round(value, digits)).replace('-', '−');
}

/** A difference for show, always with its sign. */
function showGap(difference: number, digits: number): string {
  const shown = show(difference, digits);
  return difference > 0 && shown !== '0' ? `+${shown}` : shown;
}

/** The value of an indicator in a year: what was measured before what was aimed at. */
function indicatorValue(indicator: Indicator, year: number): number | undefined {
  const values = indicator.values.filter((value) => value.year === year);
  return (values.find((value) => value.is === 'actual') ?? values[0])?.value;
}

/** What a reference points at; null when the plan holds no such number. */
export function lookUp(plan: Plan, reference: Reference): Part | null {
  if (reference.of === 'indicator') {
    const indicator = plan.head.indicators.find(({ id }) => id === reference.id);
    const value = indicator && indicatorValue(indicator, reference.year);
    if (indicator === undefined || value === undefined) return null;
    return { label: { zh: indicator.metric, en: indicator.en }, value, unit: indicator.unit };
  }
  const element = reference.of === 'element' ? plan.byId.get(reference.id) : undefined;
  const sector = reference.of === 'sector' ? plan.head.sectors.find(({ id }) => id === reference.id) : undefined;
  const targets = element?.properties.targets ?? sector?.targets ?? [];
  const target = targets.find(({ metric, year }) => metric === reference.metric && year === reference.year);
  const label = element?.properties.name ?? (sector && { zh: sector.name, en: sector.en });
  return target && label ? { label, value: target.value, unit: target.unit } : null;
}

/** A list without gaps, or null. */
function complete<T>(items: (T | null)[]): T[] | null {
  const there = items.filter((item) => item !== null);
  return there.length === items.length ? there : null;
}

/** Whether a rate in % agrees with the stated one (see the head of this file). */
export function agrees(computed: number, stated: number, sense: 'about' | 'at-least'): boolean {
  const digits = decimals(stated);
  if (sense === 'about') return round(computed, digits) === stated;
  return computed >= stated - 0.5 * 10 ** -digits - 1e-9;
}

type Of<Is extends Claim['is']> = Extract<Claim, { is: Is }>;

function evaluateSum(plan: Plan, claim: Of<'sum'>): Evaluation | null {
  const parts = complete(claim.terms.map((term) => lookUp(plan, term)));
  const total = lookUp(plan, claim.total);
  if (parts === null || parts.length === 0 || total === null) return null;
  const digits = decimals(total.value);
  const finest = Math.max(digits, ...parts.map(({ value }) => decimals(value)));
  const computed = round(
    parts.reduce((sum, { value }) => sum + value, 0),
    finest,
  );
  const formula = `${parts.map(({ value }) => show(value, finest)).join(' + ')} = ${show(computed, finest)}`;
  const difference = round(computed - total.value, finest);
  return {
    holds: round(computed, digits) === total.value,
    computed,
    stated: total.value,
    unit: total.unit,
    difference,
    gap: showGap(difference, finest),
    parts,
    formula,
  };
}

function rate(computed: number, claim: Of<'growth'> | Of<'share'>, parts: Part[], formula: string): Evaluation {
  const { stated, sense } = claim;
  const difference = computed - stated;
  const gap = showGap(difference, decimals(stated) + 1);
  return { holds: agrees(computed, stated, sense), computed, stated, unit: '%', difference, gap, parts, formula };
}

function evaluateGrowth(plan: Plan, claim: Of<'growth'>): Evaluation | null {
  const { indicator, from, to } = claim;
  const first = lookUp(plan, { of: 'indicator', id: indicator, year: from });
  const last = lookUp(plan, { of: 'indicator', id: indicator, year: to });
  if (first === null || last === null || to <= from || first.value <= 0 || last.value <= 0) return null;
  const computed = ((last.value / first.value) ** (1 / (to - from)) - 1) * 100;
  const dated = ({ label, ...part }: Part, year: number): Part => ({
    label: { zh: `${year}年${label.zh}`, en: `${label.en}, ${year}` },
    ...part,
  });
  const ratio = `${last.value} ÷ ${first.value}`;
  const yearly = to - from === 1 ? ratio : `(${ratio})^(1/${to - from})`;
  const formula = `${yearly} − 1 = ${show(computed, decimals(claim.stated) + 1)} %`;
  return rate(computed, claim, [dated(first, from), dated(last, to)], formula);
}

function evaluateShare(plan: Plan, claim: Of<'share'>): Evaluation | null {
  const part = lookUp(plan, claim.part);
  const whole = lookUp(plan, claim.whole);
  if (part === null || whole === null || whole.value === 0) return null;
  const computed = (part.value / whole.value) * 100;
  const formula = `${part.value} ÷ ${whole.value} = ${show(computed, decimals(claim.stated) + 1)} %`;
  return rate(computed, claim, [part, whole], formula);
}

/** A claim computed from the plan's own numbers; null when one of them is missing (the check reports it). */
export function evaluate(plan: Plan, claim: Claim): Evaluation | null {
  if (claim.is === 'sum') return evaluateSum(plan, claim);
  return claim.is === 'growth' ? evaluateGrowth(plan, claim) : evaluateShare(plan, claim);
}
