/** The name of any GB/T 2260 code, as it is today. */
import type { Bilingual } from '../../src/plan/schema.ts';
import { Refusal } from '../refusal.ts';
import { packageCounties } from './counties.ts';
import { COUNTY_NAMES } from './county-names.ts';
import { HIGHER_NAMES } from './prefectures.ts';
import { RECODED, RENAMED } from './recoded.ts';

/** The name that the package registers; of two counties of one name it carries the city in front, which is taken off. */
function registered(code: string): Bilingual | undefined {
  const county = packageCounties().find((one) => (RECODED[one.code] ?? one.code) === code);
  if (county === undefined) return undefined;
  const city = HIGHER_NAMES.get(code.slice(0, 4))?.zh ?? '';
  const zh =
    county.name.startsWith(city) && county.name.length > city.length ? county.name.slice(city.length) : county.name;
  return { zh, en: zh };
}

/** The name of a code of two digits (province), four (prefecture) or six; without an English name the Chinese stands for it. */
export function knownName(code: string): Bilingual | undefined {
  const higher = code.replace(/(00)+$/, '');
  return COUNTY_NAMES.get(code) ?? RENAMED.get(code) ?? HIGHER_NAMES.get(higher) ?? registered(code);
}

/** As `knownName`; refuses a code that has none. `own` are the names that the plan itself gives. */
export function nameOf(code: string, own?: ReadonlyMap<string, Bilingual>): Bilingual {
  const name = COUNTY_NAMES.get(code) ?? own?.get(code) ?? knownName(code);
  if (name) return name;
  throw new Refusal(
    `不知道区划代码 ${code} 的名称；请在 geo/base/county-names.ts 里补一行。`,
    `There is no name for the code ${code}; add a row to geo/base/county-names.ts.`,
  );
}
