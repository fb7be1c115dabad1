/** What a requirement asks for, and how a plan file is mended to meet it. */
import type { Requirement } from '../../src/plan/publish.ts';
import type { Bilingual } from '../../src/plan/schema.ts';

export const HOW: Readonly<Record<Requirement, Bilingual>> = {
  reviewed: {
    zh: '这是本机打开的文件，没有人审核过；请把它放进 geo/plans，随图集一起生成。',
    en: 'This is a file of one’s own that nobody has reviewed; put it into geo/plans and build it with the atlas.',
  },
  approval: {
    zh: '没有格式正确的审图号（如 “浙S（2024）12号”），也没有写明依《地图审核管理规定》第七条无需审核的情形。请向自然资源主管部门送审，把审图号写进 plan.mapApproval：{ "is": "number", "number": … }；确属无需审核的，写 "exempt": "simple" 或 "no-boundaries"（这样的规划不画底图和行政区轮廓）。“示意图”“内部使用”不是公开时免审的理由。',
    en: 'There is no well-formed approval number (such as “浙S（2024）12号”), nor a case of article 7 of 《地图审核管理规定》 by which none is needed. Submit the map to the natural resources authority and write the number into plan.mapApproval: { "is": "number", "number": … }; where the law asks for none, write "exempt": "simple" or "no-boundaries" (such a plan is drawn without base map and without outlines of units). “Schematic” or “internal use” are no reasons for a public map.',
  },
  signature: {
    zh: '没有署名；请写 plan.issuer（原文载明的发布机关），或 plan.signedBy（对本图负责的单位）。',
    en: 'Nobody signs the map; write plan.issuer (as the text names it) or plan.signedBy (who answers for the map).',
  },
  period: {
    zh: '规划期限不全：只有目标年，没有起始年或基期；原文写明的，请写 plan.period.from 或 plan.period.base，没有写明的，以正式印发的文本为准。',
    en: 'The planning period has a last year and no first one; write plan.period.from or plan.period.base as the text states it, or wait for the issued text.',
  },
  sources: {
    zh: '有要素没有引用 plan.sources 里的文件；请给它们写 citations。',
    en: 'Some elements cite none of the documents in plan.sources; write their citations.',
  },
  positions: {
    zh: '有要素画在图上，却没有写位置精度（米）；请在 position.accuracy 或地名库里写明。',
    en: 'Some elements are drawn without a position accuracy (metres); write position.accuracy, or the place in the gazetteer.',
  },
};

export const ASKS: readonly Exclude<Requirement, 'reviewed'>[] = [
  'approval',
  'signature',
  'period',
  'sources',
  'positions',
];
