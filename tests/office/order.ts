/**
 * The sequences of ECMA-376 (transitional) for the elements that our files use. The schemas themselves are in no package
 * of the registries that this project installs from; these are written down from the standard.
 */
import type { Element } from '@xmldom/xmldom';

const FILL = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill';
const EFFECT = 'a:effectLst a:effectDag';
const RUN = `a:ln ${FILL} ${EFFECT} a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const AXIS =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt';
const SHAPE = `a:xfrm a:custGeom a:prstGeom ${FILL} a:ln ${EFFECT} a:scene3d a:sp3d a:extLst`;

/** What may stand in an element, in order; “a|b” stand at one place. */
const SEQUENCES: Readonly<Record<string, string>> = {
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:spPr': SHAPE,
  'c:spPr': SHAPE,
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:custGeom': 'a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst',
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:rPr': RUN,
  'a:endParaRPr': RUN,
  'a:defRPr': RUN,
  'a:pPr':
    'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst',
  'a:ln': `${FILL} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`,
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr a:extLst',
  'a:tcPr': `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${FILL} a:headers a:extLst`,
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners mc:AlternateContent c:style c:clrMapOvr c:pivotFmts c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape c:extLst',
  'c:numCache': 'c:formatCode c:ptCount c:pt c:extLst',
  'c:catAx': `${AXIS} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst`,
  'c:valAx': `${AXIS} c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst`,
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst',
  'w:p': 'w:pPr w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tc': 'w:tcPr w:p|w:tbl',
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:sectPr':
    'w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing',
};

/** Elements that a paragraph or a run may have once. */
const ONCE = ['a:pPr', 'a:endParaRPr', 'a:rPr', 'a:t', 'w:pPr', 'a:tcPr', 'a:bodyPr', 'p:txBody'];

function childNames(element: Element): string[] {
  return Array.from(element.childNodes).flatMap((node) => (node.nodeType === 1 ? [node.nodeName] : []));
}

function wrong(parent: string, names: readonly string[]): string[] {
  const sequence = SEQUENCES[parent];
  if (sequence === undefined) return [];
  const steps = sequence.split(' ');
  const rank = (name: string) => steps.findIndex((step) => step.split('|').includes(name));
  const unknown = names.filter((name) => rank(name) === -1).map((name) => `<${name}> does not belong in <${parent}>`);
  const ranks = names.map(rank).filter((r) => r !== -1);
  const back = ranks.some((r, i) => i > 0 && r < (ranks[i - 1] ?? 0));
  const doubled = ONCE.filter((name) => names.filter((one) => one === name).length > 1);
  return [
    ...unknown,
    ...(back ? [`children of <${parent}> out of order: ${names.join(' ')}`] : []),
    ...doubled.map((name) => `<${name}> twice in <${parent}>`),
  ];
}

/** What stands in an order that the standard does not allow, each case once. */
export function outOfOrder(elements: readonly Element[]): string[] {
  return [...new Set(elements.flatMap((element) => wrong(element.nodeName, childNames(element))))];
}
