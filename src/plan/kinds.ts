/** The words of the grammar. One word for one thing, in the order in which a reader meets them. */
export const KINDS = [
  'core',
  'axis',
  'belt',
  'ring',
  'cluster',
  'base',
  'park',
  'zone',
  'node',
  'platform',
  'facility',
  'unit',
  'link',
] as const;

export type Kind = (typeof KINDS)[number];

/** Standard Chinese term and English name of each kind. */
export const KIND_NAMES: Readonly<Record<Kind, { zh: string; en: string }>> = {
  core: { zh: '核', en: 'Core' },
  axis: { zh: '轴', en: 'Axis' },
  belt: { zh: '带', en: 'Belt' },
  ring: { zh: '圈', en: 'Ring' },
  cluster: { zh: '组团', en: 'Cluster' },
  base: { zh: '基地', en: 'Base' },
  park: { zh: '园', en: 'Park' },
  zone: { zh: '片区', en: 'Zone' },
  node: { zh: '节点', en: 'Node' },
  platform: { zh: '平台', en: 'Platform' },
  facility: { zh: '设施', en: 'Facility' },
  unit: { zh: '区划单元', en: 'Administrative unit' },
  link: { zh: '联系', en: 'Link' },
};

/** Kinds whose shape follows from their members when the author draws none. */
export const DERIVED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['axis', 'belt', 'ring', 'cluster', 'link']);
