/** What the table of zones says about each: only what the plan's text says, and where it says nothing, that. */
import type { LegendEntry } from '../../drawing/legend.ts';
import { legend } from '../../drawing/legend.ts';
import { type Shape, symbol } from '../../drawing/symbol.ts';
import { amountText } from '../../plan/amount.ts';
import { DERIVED_KINDS } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Lang, PlanElement, Target } from '../../plan/schema.ts';
import type { PaperInk } from './ink.ts';
import { type Matter, subjects } from './matter.ts';
import { WORDS } from './words.ts';

export interface Cells {
  readonly name: string;
  /** '' where the text says nothing. */
  readonly role: string;
  readonly industries: string;
  readonly target: string;
}

export interface ZoneRow {
  readonly id: string;
  readonly mark: readonly Shape[];
  readonly cells: Readonly<Record<Lang, Cells>>;
  readonly derived: boolean;
}

function targetText({ metric, en, year, derived, ...amount }: Target, lang: Lang, alone: boolean): string {
  const star = derived ? '*' : '';
  const what = alone ? '' : lang === 'zh' ? metric : en;
  const value = `${amountText(amount, lang, true)}${star}`;
  return lang === 'zh'
    ? `${what}${what ? ' ' : ''}${value}（${year}）`
    : `${what}${what ? ': ' : ''}${value} (${year})`;
}

function cellsOf({ properties }: PlanElement, lang: Lang, metric: string | null): Cells {
  const { name, role, industries, targets, position } = properties;
  const list = industries.map((one) => (lang === 'zh' ? one.name : one.en));
  const lost = position?.method === 'none' ? WORDS.unplaced[lang] : '';
  return {
    name: `${name[lang]}${lost}`,
    role: role?.[lang] ?? '',
    industries: list.join(lang === 'zh' ? '、' : '; '),
    target: targets.map((one) => targetText(one, lang, one.metric === metric)).join(lang === 'zh' ? '；' : '; '),
  };
}

function markOf({ properties }: PlanElement, entries: readonly LegendEntry[], { palette }: PaperInk): readonly Shape[] {
  const { kind, no, position } = properties;
  const general = DERIVED_KINDS.has(kind) || kind === 'unit' ? entries.find((one) => one.kind === kind) : undefined;
  const spec = { kind, no: no ?? null, main: false, schematic: position?.schematic ?? false };
  return general?.swatch ?? symbol(spec, palette);
}

/** The metric that the heading of the column names: the plan's own of its zones. */
export function metricOf(plan: Plan): string | null {
  return plan.head.columns?.metric ?? null;
}

/** One row for each element with industries or a target; for each of the sentence where none has any. */
export function rowsOf(matter: Matter, ink: PaperInk): ZoneRow[] {
  const { plan } = matter;
  const entries = legend(plan, ink.palette);
  const metric = metricOf(plan);
  const said = ({ properties }: PlanElement) => properties.industries.length > 0 || properties.targets.length > 0;
  const all = subjects(matter).flatMap((id) => plan.byId.get(id) ?? []);
  const zones = all.filter(said);
  // Where the text gives no zone anything, the table still says which zones the sentence names.
  const named = new Set(plan.head.sentence?.phrases.flatMap(({ elements }) => elements) ?? []);
  const chosen = zones.length > 0 ? zones : all.filter(({ id }) => named.has(id));
  return chosen.map((element): ZoneRow => {
    const { targets } = element.properties;
    const cells = { zh: cellsOf(element, 'zh', metric), en: cellsOf(element, 'en', metric) };
    const derived = targets.some((target) => target.derived !== undefined);
    return { id: element.id, mark: markOf(element, entries, ink), cells, derived };
  });
}
