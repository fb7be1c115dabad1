/**
 * The steps that a plan is presented in, made from its structure: title, the whole, phrase by phrase, targets, sectors,
 * indicators, remarks, end. Pure.
 */
import { type Bounds, frame, withParts } from '../../drawing/frame.ts';
import { citationsOf } from '../../plan/citations.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import { elementsOfKind, kindsPresent, type Plan, remarksAbout } from '../../plan/model.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';
import { captionLines, citationText, comma, labelled, periodText, positionText } from './said.ts';
import { word } from './words.ts';

/** What a step shows beside its words. */
export type Shows = 'title' | 'map' | 'targets' | 'sectors' | 'indicators' | 'remarks' | 'end';

/** One step of a presentation; a slide shows one. */
export interface Step {
  readonly id: string;
  readonly shows: Shows;
  readonly title: string;
  /** Lines, in the order in which they are said. */
  readonly caption: string;
  /** What stands out; empty where all is meant. */
  readonly elements: readonly string[];
  /** Where to look, degrees; null for the whole plan. */
  readonly bounds: Bounds | null;
  /** For the speaker alone. */
  readonly notes: string;
}

const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n');

function titleStep({ head }: Plan, lang: Lang): Step {
  const { sentence, period, status, issuer, sources } = head;
  return {
    id: 'title',
    shows: 'title',
    title: head.title[lang],
    caption: lines(
      sentence ? (lang === 'zh' ? sentence.text : sentence.en) : word('noSentence', lang),
      labelled(lang, word('period', lang), periodText(period, lang)),
      labelled(lang, word('status', lang), status.words[lang]),
      labelled(lang, word('issuer', lang), issuer ? issuer[lang] : word('issuerNone', lang)),
    ),
    elements: [],
    bounds: null,
    notes: lines(...sources.flatMap(({ note }) => (note ? [note[lang]] : []))),
  };
}

function wholeStep(plan: Plan, lang: Lang): Step {
  const { sentence } = plan.head;
  return {
    id: 'whole',
    shows: 'map',
    title: word('whole', lang),
    caption: sentence ? (lang === 'zh' ? sentence.text : sentence.en) : '',
    elements: [],
    bounds: frame(plan),
    notes: sentence ? lines(...sentence.citations.map((one) => citationText(plan.head, one, lang))) : '',
  };
}

/** The elements that a phrase or a kind stands for, with the words for them. */
interface Group {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly PlanElement[];
  /** By the sentence; else these are all of a kind. */
  readonly said: boolean;
  readonly notes: string;
}

function groups(plan: Plan, lang: Lang): Group[] {
  const phrases = plan.head.sentence?.phrases ?? [];
  const named = phrases.map(({ text, en, elements, citations }, i) => ({
    id: `phrase-${i + 1}`,
    title: lang === 'zh' ? text : en.charAt(0).toUpperCase() + en.slice(1),
    elements: elements.flatMap((id) => plan.byId.get(id) ?? []),
    said: true,
    notes: lines(...citations.map((one) => citationText(plan.head, one, lang))),
  }));
  if (named.length > 0) return named;
  const drawn = kindsPresent(plan).map((kind) => ({
    id: `kind-${kind}`,
    title: KIND_NAMES[kind][lang],
    elements: elementsOfKind(plan, kind).filter(({ geometry }) => geometry !== null),
    said: false,
    notes: '',
  }));
  return drawn.filter(({ elements }) => elements.length > 0);
}

/** What the speaker may be asked of an element: its part in the plan, how its place is known, where it stands in the text. */
function elementNotes(plan: Plan, element: PlanElement, lang: Lang): string {
  const { role } = element.properties;
  return lines(
    role ? labelled(lang, word('role', lang), role[lang]) : '',
    labelled(lang, word('position', lang), positionText(element, lang)),
    ...remarksAbout(plan, element.id).map(({ text }) => labelled(lang, word('remark', lang), text[lang])),
    ...citationsOf(element).map((one) => citationText(plan.head, one, lang)),
  );
}

function elementStep(plan: Plan, group: Group, element: PlanElement, lang: Lang): Step {
  const said = captionLines(plan, element, lang);
  return {
    id: `${group.id}-${element.id}`,
    shows: 'map',
    title: [group.title, element.properties.name[lang]].join(' · '),
    caption: lines(...(said.length > 0 ? said : [element.properties.role?.[lang] ?? ''])),
    elements: [element.id],
    bounds: frame(plan, withParts(plan, [element.id])),
    notes: elementNotes(plan, element, lang),
  };
}

/** A phrase as a whole, then its elements one by one where they have a place and something said of them. */
function groupSteps(plan: Plan, group: Group, lang: Lang): Step[] {
  const { elements, title } = group;
  const [only] = elements;
  if (elements.length === 1 && only) return [elementStep(plan, group, only, lang)];
  const ids = elements.map(({ id }) => id);
  const names = elements.map(({ properties: { name, position } }) =>
    position?.method === 'none' ? `${name[lang]}${lang === 'zh' ? '（未定位）' : ' (not placed)'}` : name[lang],
  );
  const all: Step = {
    id: group.id,
    shows: 'map',
    title,
    caption: names.join(comma(lang)),
    elements: ids,
    bounds: frame(plan, withParts(plan, ids)),
    notes: group.notes,
  };
  // A phrase is told one by one; of a mere kind only those of which the plan says more than their role.
  const told = elements.filter(
    ({ geometry, properties: { industries, targets, role } }) =>
      geometry && (industries.length > 0 || targets.length > 0 || (role && group.said)),
  );
  return [all, ...told.map((element) => elementStep(plan, group, element, lang))];
}

function listSteps({ head }: Plan, lang: Lang): Step[] {
  const step = (shows: Shows, title: string, notes = ''): Step => ({
    id: shows,
    shows,
    title,
    caption: '',
    elements: [],
    bounds: null,
    notes,
  });
  const { columns } = head;
  const outputs = columns ? `${lang === 'zh' ? columns.metric : columns.en}` : word('outputs', lang);
  return [
    step('targets', outputs),
    ...(head.sectors.length > 0 ? [step('sectors', word('sectors', lang))] : []),
    ...(head.indicators.length > 0 ? [step('indicators', word('indicators', lang))] : []),
    ...(head.remarks.length > 0 ? [step('remarks', word('remarks', lang))] : []),
    { ...step('end', head.shortTitle[lang]), caption: word('link', lang) },
  ];
}

/** The presentation of a plan that nobody has written. */
export function stepsOf(plan: Plan, lang: Lang): Step[] {
  return [
    titleStep(plan, lang),
    wholeStep(plan, lang),
    ...groups(plan, lang).flatMap((group) => groupSteps(plan, group, lang)),
    ...listSteps(plan, lang),
  ];
}
