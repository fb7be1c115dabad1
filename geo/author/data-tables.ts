/** docs/data.md as text: what each plan holds, counted, and what of its texts it leaves out. Pure. */
import { allCitations } from '../../src/plan/citations.ts';
import { evaluate } from '../../src/plan/claims.ts';
import { KIND_NAMES, KINDS } from '../../src/plan/kinds.ts';
import { elementsOfKind, type Plan } from '../../src/plan/model.ts';
import { isReason, reasonWords } from '../verify/left-out.ts';
import { type Coverage, type PlanCoverage, planMark } from './coverage-file.ts';

type Counter = (plan: Plan) => number;

const properties = ({ elements }: Plan) => elements.map((element) => element.properties);
const isUnlocated = ({ position }: { position?: { method: string } | undefined }): boolean =>
  position?.method === 'none';

const COUNTS: readonly (readonly [zh: string, en: string, count: Counter])[] = [
  ['要素合计', 'elements', ({ elements }) => elements.length],
  ['未定位', 'not located', (plan) => properties(plan).filter(isUnlocated).length],
  [
    '联系（通向区外）',
    'far ends of links',
    (plan) => properties(plan).reduce((sum, { beyond = [] }) => sum + beyond.length, 0),
  ],
  ['结构句词组', 'phrases of the sentence', ({ head }) => head.sentence?.phrases.length ?? 0],
  [
    '产业条目',
    'industries',
    (plan) => [...properties(plan), ...plan.head.sectors].reduce((sum, { industries }) => sum + industries.length, 0),
  ],
  ['点名企业', 'firms named', (plan) => properties(plan).reduce((sum, { firms }) => sum + firms.length, 0)],
  ['领域', 'sectors', ({ head }) => head.sectors.length],
  [
    '要素和领域的目标',
    'targets of elements and sectors',
    (plan) => [...properties(plan), ...plan.head.sectors].reduce((sum, { targets }) => sum + targets.length, 0),
  ],
  ['指标', 'indicators', ({ head }) => head.indicators.length],
  [
    '指标的各年数值',
    'values of indicators',
    ({ head }) => head.indicators.reduce((sum, { values }) => sum + values.length, 0),
  ],
  ['任务', 'tasks', ({ head }) => head.tasks.length],
  ['可复算的说法', 'claims computed again', ({ head }) => head.claims.length],
  [
    '其中不成立',
    'of these do not hold',
    (plan) => plan.head.claims.filter((claim) => evaluate(plan, claim)?.holds === false).length,
  ],
  ['说明', 'remarks', ({ head }) => head.remarks.length],
  ['出处', 'citations', (plan) => allCitations(plan).length],
];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function countTable(plans: readonly Plan[]): string[] {
  const kinds = KINDS.map((kind): [string, string, Counter] => {
    const { zh, en } = KIND_NAMES[kind];
    return [zh, en.toLowerCase(), (plan) => elementsOfKind(plan, kind).length];
  }).filter(([, , count]) => plans.some((plan) => count(plan) > 0));
  const counters = [...kinds, ...COUNTS];
  return [
    row(['', ...plans.map(({ head }) => `\`${head.id}\``), '合计 total']),
    row(['---', ...plans.map(() => '---:'), '---:']),
    ...counters.map(([zh, en, count]) => {
      const numbers = plans.map(count);
      return row([`${zh} ${en}`, ...numbers, numbers.reduce((sum, number) => sum + number, 0)]);
    }),
  ];
}

/** A list of hundreds of years tells no more than its beginning. */
const MOST_WORDS = 24;

function wordList(words: readonly string[]): string {
  const shown = words.slice(0, MOST_WORDS).join('、').replaceAll('|', '\\|');
  return words.length > MOST_WORDS ? `${shown} … 共 ${words.length} 种 (${words.length} in all)` : shown;
}

function coverageOfPlan(plan: Plan, coverage: PlanCoverage | undefined): string[] {
  const heading = [`### ${plan.head.shortTitle.zh} · \`${plan.head.id}\``, ''];
  if (coverage === undefined) return [...heading, '还没有与原文比对过。 Not compared with its texts yet.', ''];
  const changed = coverage.plan !== planMark(plan);
  const note = changed ? ' **规划文件此后有改动。 The plan has changed since.**' : '';
  const texts = coverage.texts.map(({ file, text }) => `\`${file}\`（sha256 ${text}…）`).join('、');
  const rows = coverage.texts.flatMap(({ left }) =>
    left.map(({ reason, count, words }) => {
      const known = reason !== null && isReason(reason) ? reasonWords(reason) : null;
      return row([known ? `${known.zh} ${known.en}` : '**没有理由 no reason**', count, wordList(words)]);
    }),
  );
  const cited = coverage.texts.reduce((sum, text) => sum + text.cited, 0);
  return [
    ...heading,
    `${coverage.made} 与 ${texts} 比对；已引用的数 ${cited}。 Compared on that day with these texts; ${cited} numbers cited.${note}`,
    '',
    row(['理由 reason', '处 places', '原文中的数 numbers as written']),
    row(['---', '---:', '---']),
    ...rows,
    '',
  ];
}

/** The whole page. */
export function dataPage(plans: readonly Plan[], coverage: Coverage): string {
  return [
    '<!-- npm run plan -- data 生成，不要手改。 Written by npm run plan -- data; do not edit. -->',
    '# 数据 Data',
    '',
    '## 各规划里有什么 What each plan holds',
    '',
    ...countTable(plans),
    '',
    '## 原文里没有引用的数 Numbers of the texts that no fact cites',
    '',
    '`npm run plan -- verify <原文文件夹> --coverage` 把原文中的每个数与规划文件引用的数比对；没有引用的，按下列一般规则说明原因。原文不在仓库里，比对结果存于 `docs/coverage.json`。',
    'The command holds each number of the texts against those that the plan cites; what is left is explained by general rules. The texts are not in the repository; the result is kept in `docs/coverage.json`.',
    '',
    ...plans.flatMap((plan) => coverageOfPlan(plan, coverage.plans[plan.head.id])),
  ].join('\n');
}
