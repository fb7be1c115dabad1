/** What a column is likely to hold, by its header in Chinese or English. The reader has the last word. */

/** What a column can give an element. */
export const FIELDS = [
  'name',
  'nameEn',
  'kind',
  'no',
  'lng',
  'lat',
  'lngLat',
  'role',
  'industries',
  'host',
  'firms',
  'parent',
  'members',
] as const;

export type Field = (typeof FIELDS)[number];
/** One for each column; null is not used. */
export type Mapping = readonly (Field | null)[];

/** Normalised header → field; the first that matches. Whole words first, then what the header contains. */
const WHOLE: Readonly<Record<Field, RegExp>> = {
  nameEn: /^(en|nameen|englishname|nameenglish|英文名?|英文名称|名称英文|外文名称?)$/,
  name: /^(name|title|label|名称|名字|地名|地点|点位|点名|要素名称?|项目名称|园区名称|基地名称|平台名称|简称|全称)$/,
  kind: /^(kind|type|category|class|类型|类别|种类|分类|要素类型|要素类别|性质)$/,
  no: /^(no|number|index|id|编号|序号|号|排序)$/,
  lng: /^(lng|lon|long|longitude|x|经度|东经|经|xcoord|pointx)$/,
  lat: /^(lat|latitude|y|纬度|北纬|纬|ycoord|pointy)$/,
  lngLat: /^(lnglat|lonlat|coordinates?|coord|location|坐标|经纬度|位置坐标|地理坐标)$/,
  role: /^(role|function|定位|功能|功能定位|发展定位|职能)$/,
  industries: /^(industr(y|ies)|sectors?|产业|主导产业|重点产业|特色产业|产业方向|发展方向|主要产业|产业类型|行业)$/,
  host: /^(host|依托|依托载体|依托园区|载体|所在园区)$/,
  firms: /^(firms?|compan(y|ies)|enterprises?|企业|重点企业|龙头企业|代表企业|入驻企业|企业名称)$/,
  parent: /^(parent|partof|folder|group|上级|所属|隶属|所属园区|所属组团|所属片区|上级要素|文件夹|分组)$/,
  members: /^(members?|成员|构成|构成要素|包含|组成|途经|串联)$/,
};

const PART: readonly (readonly [Field, RegExp])[] = [
  ['lngLat', /经纬度|坐标/],
  ['lng', /经度|longitude|^lng|^lon$/],
  ['lat', /纬度|latitude|^lat$/],
  ['nameEn', /英文|english/],
  ['name', /名称|名字|name$/],
  ['kind', /类型|类别|分类/],
  ['industries', /产业|行业/],
  ['role', /定位|功能/],
  ['firms', /企业/],
  ['no', /编号|序号/],
];

const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[\s_\-:：*.·/]+/g, '');

function guess(header: string): Field | null {
  const words = plainHeader(header);
  const whole = FIELDS.find((field) => WHOLE[field].test(words));
  return whole ?? PART.find(([, part]) => part.test(words))?.[0] ?? null;
}

/** The likely fields of columns, each at most once; whole words win over parts. `drawn`: the rows have shapes of their own. */
export function guessMapping(columns: readonly string[], drawn: boolean): Mapping {
  const taken = new Set<Field>(drawn ? ['lng', 'lat', 'lngLat'] : []);
  const certain = columns.map((header) => FIELDS.find((field) => WHOLE[field].test(plainHeader(header))) ?? null);
  const first = certain.map((field) => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return columns.map((header, i) => {
    const sure = first[i] ?? null;
    if (sure !== null) return sure;
    const field = guess(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** How many headers of a row are known: the row of headers has more than a title or a row of data. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length > 0 && cell.length <= 16 && guess(cell) !== null).length;
}
