/** Rivers that the package's outlines follow mid-stream (±100 m; a width is a typical one). The rest is in hand.ts. */
import type { Bilingual } from '../../src/plan/schema.ts';
import type { Bbox } from './specs.ts';

/** Where two counties (codes of 2018) meet in mid-river, or, with one side only, where the data ends in mid-river. */
export interface BoundaryRiver {
  name: Bilingual;
  rank: 1 | 2;
  one: readonly string[];
  other?: readonly string[];
  within?: Bbox;
  /** Half the width, km: makes it an area; a line without. */
  half?: number;
}

const YALU: Bilingual = { zh: '鸭绿江', en: 'Yalu River' };
export const HUNJIANG: Bilingual = { zh: '浑江', en: 'Hunjiang River' };
export const YANGTZE: Bilingual = { zh: '长江', en: 'Yangtze River' };
const QIANTANG: Bilingual = { zh: '钱塘江', en: 'Qiantang River' };
export const OUJIANG: Bilingual = { zh: '瓯江', en: 'Oujiang River' };
const YONGJIANG: Bilingual = { zh: '甬江', en: 'Yongjiang River' };

const NORTH_BANK = [
  '321081',
  '321003',
  '321002',
  '321012',
  '321203',
  '321283',
  '321282',
  '320682',
  '320602',
  '320611',
  '320612',
  '320684',
];

export const BOUNDARY_RIVERS: readonly BoundaryRiver[] = [
  {
    name: YALU,
    rank: 1,
    one: ['220582', '220602', '220681', '220623', '210624'],
    within: [124.75, 40.3, 128.05, 41.95],
  },
  { name: HUNJIANG, rank: 1, one: ['220582'], other: ['220521'], within: [125.5, 41.355, 125.857, 41.571] },
  { name: HUNJIANG, rank: 1, one: ['210624'], other: ['210522'], within: [125.43, 40.85, 125.62, 41.06] },
  { name: HUNJIANG, rank: 1, one: ['210624'], other: ['220582'] },
  // Between 119.50 and 119.69 E and off 江阴 the outlines leave the channel: bridged by hand below.
  {
    name: YANGTZE,
    rank: 1,
    one: NORTH_BANK,
    other: ['321102', '321111', '321112', '321183'],
    within: [119, 32, 119.5, 32.4],
    half: 0.85,
  },
  {
    name: YANGTZE,
    rank: 1,
    one: NORTH_BANK,
    other: ['321182', '320411', '320281'],
    within: [119.69, 31.9, 120.155, 32.4],
    half: 1.1,
  },
  {
    name: YANGTZE,
    rank: 1,
    one: NORTH_BANK,
    other: ['320281'],
    within: [120.27, 31.9, 120.6, 32.4],
    half: 1.1,
  },
  { name: YANGTZE, rank: 1, one: NORTH_BANK, other: ['320582', '320581'], half: 1.9 },
  {
    name: YANGTZE,
    rank: 1,
    one: ['341702', '341721'],
    other: ['340722', '340802', '340803', '340811', '340822', '340827', '360430'],
    within: [116.4, 29.85, 117.8, 31],
    half: 0.9,
  },
  { name: YANGTZE, rank: 2, one: ['321182'], other: ['321102', '321112', '321181', '320411'], half: 0.25 },
  {
    name: QIANTANG,
    rank: 1,
    one: ['330108', '330109'],
    other: ['330102', '330104', '330106'],
    within: [120.1, 30.1, 120.7, 30.4],
    half: 0.6,
  },
  { name: QIANTANG, rank: 1, one: ['330109'], other: ['330481'], within: [120.3, 30.2, 120.68, 30.45], half: 1.1 },
  {
    name: OUJIANG,
    rank: 1,
    one: ['330324', '330382'],
    other: ['330302', '330303'],
    within: [120.4, 27.9, 120.86, 28.2],
    half: 0.45,
  },
  {
    name: YONGJIANG,
    rank: 1,
    one: ['330205', '330211'],
    other: ['330204', '330206', '330212'],
    within: [121.55, 29.86, 121.74, 29.98],
    half: 0.2,
  },
];
