/** The answers of the mapping dialog while they are being written, and what is still missing in them. */
import type { OpenKey } from '../../i18n/open.ts';
import { type Answers, NEUTRAL_KINDS } from '../../import/answers.ts';
import type { Datum } from '../../import/datum.ts';
import type { Field, Mapping } from '../../import/headers.ts';
import type { Preview } from '../../library/protocol.ts';
import { PROVINCES } from './provinces.ts';

export interface Draft {
  readonly table: number;
  readonly mapping: Mapping;
  readonly datum: Datum;
  readonly kinds: Answers['kinds'];
  readonly title: string;
  readonly code: string;
  readonly region: string;
  readonly year: string;
  readonly source: string;
}

/** “园区.xlsx” → “园区” */
function stem(file: string): string {
  return file.replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

/** A sheet with its guesses; the first with most columns understood. */
export function firstDraft(file: string, tables: readonly Preview[]): Draft {
  const understood = tables.map(({ mapping }) => mapping.filter(Boolean).length);
  const table = Math.max(0, understood.indexOf(Math.max(...understood)));
  return {
    table,
    mapping: tables[table]?.mapping ?? [],
    datum: 'WGS84',
    kinds: NEUTRAL_KINDS,
    title: stem(file),
    code: '',
    region: '',
    year: '',
    source: file,
  };
}

/** The column is that field, and no other column is. */
export function withField(mapping: Mapping, column: number, field: Field | null): Mapping {
  return mapping.map((before, i) => (i === column ? field : before === field ? null : before));
}

/** What must be filled in, in the order of the form. */
export function missing(draft: Draft): OpenKey[] {
  const wanted: readonly (readonly [OpenKey, string])[] = [
    ['planTitle', draft.title],
    ['regionCode', draft.code],
    ['regionName', draft.region],
    ['year', draft.year],
    ['source', draft.source],
  ];
  return wanted.flatMap(([key, value]) => (value.trim() === '' ? [key] : []));
}

/** What is filled in wrongly. */
export function wrong({ code, year }: Draft): OpenKey | null {
  if (!/^\d{6}$/.test(code.trim())) return 'badCode';
  const to = Number(year);
  return /^\d{4}$/.test(year.trim()) && to >= 1949 && to <= 2100 ? null : 'badYear';
}

/** What the worker makes the plan with. */
export function answersOf(draft: Draft): Answers {
  const { table, mapping, datum, kinds, title, code, region, year, source } = draft;
  const province = PROVINCES.find(([, zh]) => zh === region.trim());
  return {
    table,
    mapping,
    datum,
    kinds,
    title: title.trim(),
    region: { code: code.trim(), name: region.trim(), en: province?.[2] ?? region.trim() },
    to: Number(year),
    source: source.trim(),
  };
}

/** Whether rows can be placed: by their shapes, or by columns. */
export function placed(draft: Draft, { shapes, shown }: Preview): boolean {
  const has = (field: Field): boolean => draft.mapping.includes(field);
  return shapes.none < shown || has('lngLat') || (has('lng') && has('lat'));
}
