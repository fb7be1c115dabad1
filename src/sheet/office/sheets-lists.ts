/** The sheets of what a plan states as a whole: indicators, tasks, sectors, remarks, sources. */
import type { Plan } from '../../plan/model.ts';
import type { Lang, Remark, Sector, Task } from '../../plan/schema.ts';
import { comma, industriesText, targetText } from './said.ts';
import { type Column, citationColumns, type SheetPlan, sheetOf } from './sheet-plan.ts';
import { word } from './words.ts';

/** One row for each value of each indicator, so that figures can be filtered and charted. */
export function indicatorSheet(plan: Plan, lang: Lang): SheetPlan {
  const rows = plan.head.indicators.flatMap((indicator) => indicator.values.map((value) => ({ indicator, value })));
  type Row = (typeof rows)[number];
  const task = (id: string | undefined) => {
    const found = plan.head.tasks.find((one) => one.id === id);
    return found ? (lang === 'zh' ? found.name : found.en) : '';
  };
  const columns: Column<Row>[] = [
    { head: word('metric', lang), width: 40, of: ({ indicator }) => (lang === 'zh' ? indicator.metric : indicator.en) },
    { head: word('year', lang), width: 8, of: ({ value }) => value.year },
    { head: word('is', lang), width: 10, of: ({ value }) => word(value.is, lang) },
    { head: word('value', lang), width: 12, of: ({ value }) => value.value },
    { head: word('valueMax', lang), width: 10, of: ({ value }) => value.valueMax ?? null },
    { head: word('unit', lang), width: 10, of: ({ indicator }) => indicator.unit },
    { head: word('bound', lang), width: 12, of: ({ value }) => value.bound },
    { head: word('nature', lang), width: 10, of: ({ indicator }) => indicator.nature ?? '' },
    { head: word('counting', lang), width: 10, of: ({ indicator }) => indicator.counting ?? '' },
    { head: word('task', lang), width: 30, of: ({ indicator }) => task(indicator.task) },
    { head: word('note', lang), width: 40, of: ({ indicator }) => indicator.note?.[lang] ?? '' },
    ...citationColumns<Row>(plan, lang, ({ indicator, value }) => value.citations ?? indicator.citations),
  ];
  return sheetOf(word('indicators', lang), columns, rows);
}

/** What the plan sets out to do, and who answers for it. */
export function taskSheet(plan: Plan, lang: Lang): SheetPlan {
  const { tasks } = plan.head;
  const name = ({ name: zh, en }: Task) => (lang === 'zh' ? zh : en);
  const columns: Column<Task>[] = [
    { head: word('task', lang), width: 48, of: name },
    {
      head: word('parent', lang),
      width: 32,
      of: ({ parent }) =>
        tasks
          .filter(({ id }) => id === parent)
          .map(name)
          .join(comma(lang)),
    },
    {
      head: word('responsible', lang),
      width: 48,
      of: ({ responsible }) => responsible?.map((one) => one[lang]).join(comma(lang)) ?? word('notPublished', lang),
    },
    ...citationColumns<Task>(plan, lang, ({ citations }) => citations),
  ];
  return sheetOf(word('tasks', lang), columns, tasks);
}

export function sectorSheet(plan: Plan, lang: Lang): SheetPlan {
  const columns: Column<Sector>[] = [
    { head: word('sector', lang), width: 28, of: ({ name, en }) => (lang === 'zh' ? name : en) },
    { head: word('industries', lang), width: 60, of: ({ industries }) => industriesText(industries, lang) },
    {
      head: word('targets', lang),
      width: 40,
      of: ({ targets }) => targets.map((one) => targetText(one, lang)).join('\n') || word('notPublished', lang),
    },
    ...citationColumns<Sector>(plan, lang, ({ citations }) => citations),
  ];
  return sheetOf(word('sectors', lang), columns, plan.head.sectors);
}

/** What the document says twice differently, leaves open, or gets wrong. */
export function remarkSheet(plan: Plan, lang: Lang): SheetPlan {
  const { indicators, sectors, remarks } = plan.head;
  const named = (id: string): string => {
    const listed = indicators.find((one) => one.id === id);
    const sector = sectors.find((one) => one.id === id);
    const zh = listed?.metric ?? sector?.name;
    const en = listed?.en ?? sector?.en;
    return plan.byId.get(id)?.properties.name[lang] ?? (lang === 'zh' ? zh : en) ?? id;
  };
  const columns: Column<Remark>[] = [
    { head: word('remark', lang), width: 80, of: ({ text }) => text[lang] },
    { head: word('about', lang), width: 32, of: ({ about = [] }) => about.map(named).join(comma(lang)) },
    ...citationColumns<Remark>(plan, lang, ({ citations }) => citations),
  ];
  return sheetOf(word('remarks', lang), columns, remarks);
}

export function sourceSheet({ head: { sources } }: Plan, lang: Lang): SheetPlan {
  type Source = (typeof sources)[number];
  const columns: Column<Source>[] = [
    { head: word('code', lang), width: 10, of: ({ id }) => id },
    { head: word('sourceTitle', lang), width: 60, of: ({ title }) => title[lang] },
    { head: word('file', lang), width: 30, of: ({ file }) => file },
    { head: word('note', lang), width: 60, of: ({ note }) => note?.[lang] ?? '' },
  ];
  return sheetOf(word('sources', lang), columns, sources);
}
