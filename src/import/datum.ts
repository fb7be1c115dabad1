/** Coordinates as maps on the Chinese internet give them → WGS84. */
import gcoord from 'gcoord';
import type { Bilingual } from '../plan/schema.ts';

export const DATUMS = ['WGS84', 'GCJ-02', 'BD-09'] as const;
export type Datum = (typeof DATUMS)[number];

const FROM = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** A point in WGS84 degrees, rounded to about a decimetre where it was turned. */
export function toWgs84([lng = Number.NaN, lat = Number.NaN]: readonly number[], datum: Datum): number[] {
  if (datum === 'WGS84') return [lng, lat];
  const turned = gcoord.transform<[number, number]>([lng, lat], FROM[datum], gcoord.WGS84);
  return turned.map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

/** What the evidence of a position says of the datum. */
export function datumWords(datum: Datum): Bilingual {
  return datum === 'WGS84'
    ? { zh: '坐标按 WGS84 读取', en: 'coordinates taken as WGS84' }
    : { zh: `坐标由 ${datum} 转为 WGS84`, en: `coordinates turned from ${datum} to WGS84` };
}

/** Degrees in a cell: 120.5, E120.5, 120°30′15″E, 120度30分. Null where it is no number. */
export function degrees(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/^(东经|北纬|[ENen])\s*|\s*[ENen]$/g, '')
    .trim();
  if (/^[-+]?\d{1,3}(\.\d+)?°?$/.test(plain)) return Number.parseFloat(plain);
  const parts =
    /^(\d{1,3})\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒]|′′|'')\s*)?$/.exec(
      plain,
    );
  if (!parts) return null;
  const [, whole, minutes = '0', seconds = '0'] = parts;
  return Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
}
