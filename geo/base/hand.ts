/** Our own hand-drawn, generalised rivers and lakes: no registry package has them. Accuracy in metres. */
import type { Bilingual } from '../../src/plan/schema.ts';
import type { Point } from './decode.ts';
import { HUNJIANG, OUJIANG, YANGTZE } from './rivers.ts';

export interface HandRiver {
  name: Bilingual;
  rank: 1 | 2;
  accuracy: number;
  line: readonly Point[];
  half?: number;
}

export interface HandLake {
  name: Bilingual;
  accuracy: number;
  /** Outline, or a disc: centre and radius in km. */
  shape: readonly Point[] | { centre: Point; radius: number };
}

/** `lng,lat lng,lat …` */
const path = (text: string): Point[] =>
  text.split(' ').map((pair) => {
    const [lng = Number.NaN, lat = Number.NaN] = pair.split(',').map(Number);
    return [lng, lat];
  });

const FUCHUN: Bilingual = { zh: '富春江', en: 'Fuchun River' };
const JIAOJIANG: Bilingual = { zh: '椒江', en: 'Jiaojiang River' };
const CAOE: Bilingual = { zh: '曹娥江', en: "Cao'e River" };

export const HAND_RIVERS: readonly HandRiver[] = [
  {
    name: YANGTZE,
    rank: 1,
    accuracy: 1000,
    half: 0.85,
    line: path('119.497,32.253 119.54,32.235 119.585,32.215 119.64,32.208 119.68,32.215 119.7,32.25 119.703,32.28'),
  },
  {
    name: YANGTZE,
    rank: 1,
    accuracy: 700,
    half: 0.9,
    line: path('120.15,31.948 120.18,31.944 120.22,31.94 120.28,31.951'),
  },
  {
    name: YANGTZE,
    rank: 1,
    accuracy: 4000,
    half: 0.8,
    line: path(
      '117.696,30.809 117.75,30.87 117.76,30.97 117.85,31.05 118.05,31.13 118.25,31.22 118.34,31.33 118.36,31.5 118.45,31.68 118.55,31.92',
    ),
  },
  {
    name: HUNJIANG,
    rank: 1,
    accuracy: 1500,
    line: path(
      '126.43,41.94 126.37,41.89 126.29,41.83 126.21,41.78 126.12,41.757 126.04,41.765 125.97,41.753 125.93,41.722 125.915,41.7 125.88,41.67 125.85,41.64 125.85,41.6 125.856,41.57',
    ),
  },
  {
    name: HUNJIANG,
    rank: 1,
    accuracy: 3000,
    line: path('125.61,41.36 125.52,41.33 125.44,41.3 125.36,41.26 125.37,41.19 125.42,41.12 125.431,41.028'),
  },
  {
    name: { zh: '辉发河', en: 'Huifa River' },
    rank: 1,
    accuracy: 3000,
    line: path('125.62,42.53 125.76,42.6 125.9,42.66 126.03,42.71 126.22,42.77 126.4,42.81 126.56,42.87 126.73,42.965'),
  },
  {
    name: { zh: '一统河', en: 'Yitong River' },
    rank: 2,
    accuracy: 3000,
    line: path('125.62,42.2 125.74,42.28 125.85,42.36 125.95,42.46 126.0,42.58 126.02,42.7'),
  },
  {
    name: { zh: '灵江', en: 'Lingjiang River' },
    rank: 1,
    accuracy: 1500,
    line: path(
      '120.42,28.76 120.58,28.8 120.74,28.84 120.9,28.86 121.06,28.86 121.12,28.84 121.18,28.81 121.22,28.76 121.29,28.72 121.35,28.69',
    ),
  },
  {
    name: JIAOJIANG,
    rank: 1,
    accuracy: 700,
    half: 0.5,
    line: path('121.35,28.69 121.4,28.7 121.45,28.706 121.485,28.703 121.53,28.682'),
  },
  {
    name: { zh: '始丰溪', en: 'Shifeng Creek' },
    rank: 2,
    accuracy: 1500,
    line: path('120.8,29.07 120.92,29.12 121.02,29.13 121.09,29.07 121.08,28.97 121.06,28.86'),
  },
  {
    name: { zh: '永宁江', en: 'Yongning River' },
    rank: 2,
    accuracy: 1500,
    line: path('121.02,28.63 121.14,28.64 121.25,28.66 121.33,28.67 121.35,28.69'),
  },
  {
    name: OUJIANG,
    rank: 1,
    accuracy: 2000,
    line: path(
      '119.14,28.07 119.3,28.13 119.5,28.2 119.66,28.29 119.79,28.39 119.93,28.44 120.04,28.33 120.14,28.23 120.29,28.14 120.36,28.14 120.41,28.158',
    ),
  },
  {
    name: FUCHUN,
    rank: 1,
    accuracy: 1500,
    half: 0.4,
    line: path('120.172,30.1 120.06,30.05 119.96,30.04 119.88,29.93 119.78,29.87 119.69,29.8 119.63,29.71'),
  },
  {
    name: FUCHUN,
    rank: 1,
    accuracy: 1500,
    line: path('119.63,29.71 119.56,29.62 119.51,29.55'),
  },
  {
    name: { zh: '新安江', en: "Xin'an River" },
    rank: 2,
    accuracy: 2000,
    line: path('119.21,29.47 119.28,29.47 119.4,29.52 119.51,29.55'),
  },
  {
    name: { zh: '兰江', en: 'Lanjiang River' },
    rank: 1,
    accuracy: 2000,
    line: path('119.51,29.55 119.49,29.42 119.47,29.3 119.46,29.2'),
  },
  {
    name: { zh: '衢江', en: 'Qujiang River' },
    rank: 2,
    accuracy: 2000,
    line: path('119.46,29.2 119.32,29.1 119.17,29.05 119.0,28.98 118.86,28.97'),
  },
  {
    name: { zh: '金华江', en: 'Jinhua River' },
    rank: 2,
    accuracy: 2000,
    line: path('119.46,29.2 119.55,29.14 119.66,29.1 119.85,29.18 120.06,29.28 120.24,29.26'),
  },
  {
    name: CAOE,
    rank: 2,
    accuracy: 2000,
    line: path(
      '120.9,29.5 120.82,29.6 120.87,29.72 120.87,29.85 120.88,29.96 120.86,30.03 120.79,30.1 120.73,30.16 120.735,30.235',
    ),
  },
  {
    name: { zh: '奉化江', en: 'Fenghua River' },
    rank: 2,
    accuracy: 2000,
    line: path('121.4,29.68 121.49,29.74 121.53,29.81 121.557,29.875'),
  },
  {
    name: { zh: '姚江', en: 'Yaojiang River' },
    rank: 2,
    accuracy: 2000,
    line: path('121.05,30.03 121.16,30.04 121.3,29.98 121.45,29.93 121.557,29.875'),
  },
];

export const HAND_LAKES: readonly HandLake[] = [
  { name: { zh: '天德湖', en: 'Tiande Lake' }, accuracy: 600, shape: { centre: [119.9255, 32.4338], radius: 0.28 } },
  {
    name: { zh: '太湖', en: 'Taihu Lake' },
    accuracy: 2500,
    shape: path(
      '119.93,31.1 119.99,31.03 120.09,30.95 120.2,30.93 120.34,30.94 120.42,30.96 120.5,31.02 120.5,31.1 120.4,31.07 120.36,31.14 120.42,31.2 120.4,31.27 120.45,31.36 120.38,31.44 120.27,31.49 120.22,31.5 120.2,31.42 120.12,31.44 120.07,31.39 120.03,31.32 119.97,31.3 119.92,31.22 119.93,31.1',
    ),
  },
];
