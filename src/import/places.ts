/** Plain places: what GeoJSON, KML, CSV and XLSX have in common before anybody has said what their columns mean. */
import type { PlanElement } from '../plan/schema.ts';
import { LONGEST_CELL } from './limits.ts';

export type PlaceGeometry = NonNullable<PlanElement['geometry']>;

export interface Row {
  /** One for each column of its table; '' where the file says nothing. */
  readonly cells: readonly string[];
  /** Drawn in the file; null for a row of a table. */
  readonly geometry: PlaceGeometry | null;
  /** The file has a shape that cannot be read. */
  readonly lost?: true;
  /** Where it stands in the file, in the words of a heading path, e.g. “园区 › 第 3 行”. */
  readonly section: string;
}

export interface Table {
  /** Of a workbook's sheet; '' for a file that is one table. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Not more than can be drawn; `total` says how many the file has. */
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface Places {
  readonly from: 'geojson' | 'kml' | 'csv' | 'xlsx';
  /** One, but for a workbook. */
  readonly tables: readonly Table[];
}

/** A cell as it is kept: trimmed, and not endless. */
export function cell(value: string): string {
  return value.slice(0, LONGEST_CELL).trim();
}

/** A value of an object as the text of a cell. Markup stays text. */
export function cellOf(value: unknown): string {
  if (typeof value === 'string') return cell(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return cell(value.join('、'));
  return cell(JSON.stringify(value));
}
