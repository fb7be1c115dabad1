/** What each field of a plan file holds, in both languages: for the guide, and for the list of what is still empty. */
import type { Bilingual } from '../../src/plan/schema.ts';

/** table.path · Chinese · English, for every field that the schema has (tests/unit/author/guide.test.ts). */
const ROWS = `
file.type | 固定写 FeatureCollection | always FeatureCollection
file.plan | 规划本身：名称、期限、结构句、指标、出处 | the plan itself: title, period, sentence, figures, sources
file.features[] | 要素：核、轴、带、区、点 …，每个一条 | the elements: cores, axes, belts, zones, nodes …
plan.schema | 格式版本，固定 | version of the format, fixed
plan.id | 规划的代号，与文件名相同，小写拉丁字母、数字和连字符 | id of the plan, as in the file name: lower-case letters, digits, hyphens
plan.title | 规划全称 | full title
plan.shortTitle | 简称，显示在顶栏 | short title, shown in the bar
plan.issuer | 发布机关；文本没有写时为 null | who issued it; null where the text does not say
plan.regions[] | 规划覆盖的区划；第一个是总称，有更细的代码时以更细的为准 | administrative regions covered; the first names the whole, and narrower codes beside it make up the plan area
plan.regions[].code | 六位区划代码（GB/T 2260 现行），省以 0000、市以 00 结尾 | GB/T 2260 code of today, six digits; a province ends in 0000, a prefecture in 00
plan.regions[].name | 区划名称 | its name
plan.status | 状态 | status
plan.status.is | 征求意见稿、已发布、文本未注明 | consultation draft, issued, not stated
plan.status.words | 原文怎样说明状态 | what the text says of its status
plan.period | 规划期限 | period
plan.period.base | 基期年；没有写 null | base year, or null
plan.period.from | 起始年；没有写 null | first year, or null
plan.period.to | 规划末年，四位数字 | last year, four digits
plan.period.vision | 远景年 | year of the long view (远景)
plan.period.citations[] | 期限的出处 | where the text states the period
plan.mapApproval | 审图号，或没有审图号的原因 | the map approval number (审图号), or why there is none
plan.mapApproval.is | 有审图号写 number，没有写 none | number where the map has a 审图号, else none
plan.mapApproval.number | 审图号 | the map approval number
plan.mapApproval.reason | 没有审图号的原因 | why there is none
plan.mapApproval.exempt | 依《地图审核管理规定》第七条无需审核的情形：simple 内容简单的地图，no-boundaries 依法公开且不涉及任何界线；这样的规划不画底图 | the clause of 《地图审核管理规定》 article 7 by which no review is needed: simple content, or open by law and without boundaries; such a plan is drawn without base map
plan.signedBy | 署名：对本图负责的单位（与发布机关不同时写） | who answers for the map, where it is not the issuer
plan.sentence | 结构句；文本没有提出时为 null | the structure sentence; null where the text has none
plan.sentence.text | 结构句原文，一字不差 | the sentence to the letter
plan.sentence.en | 结构句的英文 | its English gloss
plan.sentence.phrases[] | 结构句里的每个“数量＋名词” | each typed count in it
plan.sentence.citations[] | 结构句的出处 | where it stands
plan.columns | 用柱子表示的分区指标；没有分区目标时为 null | the zone metric that the columns show; null where no zone target is published
plan.columns.metric | 指标名，与 targets 里的 metric 一字不差 | the metric, as in the targets to the letter
plan.columns.en | 指标名的英文 | its English gloss
plan.columns.unit | 单位 | its unit
plan.columns.years[] | 有分区目标的年份 | the years with zone targets
plan.indicators[] | 全规划的指标 | plan-wide indicators
plan.tasks[] | 主要任务、行动、工程和责任单位 | main tasks and who answers for them
plan.sectors[] | 规划作为整体论述的产业领域 | fields of industry that the plan treats as a whole
plan.claims[] | 可复算的说法：合计、增速、占比 | what can be computed again: sums, growth rates, shares
plan.remarks[] | 文本前后不一、没说清或写错的地方 | what the text says twice differently, leaves open or gets wrong
plan.presentation[] | 对自动生成的演示的改动：换序、隐藏、补充、备注 | changes to the presentation that the atlas makes: order, hidden and added steps, notes
plan.presentation[].step | 步骤的 id，补充的步骤以 add- 开头 | id of the step; one that is added begins with add-
plan.presentation[].hide | 不演示这一步 | leave the step out
plan.presentation[].title | 代替原标题；补充的步骤必须有 | in place of the title; an added step must have one
plan.presentation[].text | 标题下的一段文字 | a paragraph under the title
plan.presentation[].focus[] | 突出并对准的要素；空列表为全图 | elements that stand out and that the camera goes to; an empty list is the whole plan
plan.presentation[].notes | 讲稿备注，观众屏幕上没有 | what the speaker reads; never on the screen of the audience
plan.sources[] | 出处所引的文件 | the documents that are cited
plan.sources[].id | 文件的短代号，出处里的 source 用它 | short id, used as “source” in citations
plan.sources[].title | 文件名称 | title of the document
plan.sources[].file | 原文文本文件的名字（不带路径） | name of its text file, without a path
plan.sources[].note | 关于该文件的说明 | a note on the document
phrase.text | 词组原文，如“四区”，须在结构句里 | the words, such as 四区, as they stand in the sentence
phrase.en | 词组的英文 | English gloss
phrase.kind | 要素种类（见“种类”） | kind of its elements (see Kinds)
phrase.count | 数量；多、若干、N 写 "open" | the number; "open" for 多, 若干, N
phrase.elements[] | 它所指的要素 id，个数与数量相同 | ids of its elements, as many as the number
phrase.citations[] | 出处 | where it stands
feature.type | 固定写 Feature | always Feature
feature.id | 要素的 id，全文件唯一 | id of the element, unique in the file
feature.geometry | 画好的几何图形（WGS84，先经度后纬度）；由地名、代码、成员得出或未定位的写 null | a drawn geometry (WGS84, longitude first); null where place, code or members give it, or where it is not located
feature.properties | 要素的内容 | what the element is
properties.kind | 种类（见“种类”） | kind (see Kinds)
properties.name | 名称（用原文的叫法） | name (as the text has it)
properties.aliases[] | 原文中的其他叫法 | other names in the text
properties.no | 基地、园的编号，从 1 连续 | number on a base or park, from 1 without gaps
properties.parent | 上级要素的 id | id of the element that holds it
properties.members[] | 成员 id：轴、带按顺序，圈、组团、联系的一端 | ids of members: in order for axis and belt, parts of ring and cluster, inner ends of a link
properties.beyond[] | 联系通向的规划以外的地方 | where a link leads beyond the plan
properties.along | 轴所沿道路，地名库的编号，如 G303 | road that an axis follows, as in the gazetteer: G303
properties.place | 地名库的键，位置取自地名库 | key of the gazetteer, which gives the position
properties.adcode | 整个要素就是这个区划时，写它的代码 | code of the unit whose outline the element is
properties.anchor | 面或线的注记点；不写则自动取 | where the label of an area or line stands; found where left out
properties.position | 位置怎样得知；自己画了图形或未定位时写 | how the position is known; with a drawn geometry, or where there is none
properties.host | 依托（载体） | what it leans on (依托)
properties.role | 功能定位 | its role
properties.firms[] | 文本点名的企业；没有写 [] | firms that the text names, [] for none
properties.industries[] | 主导产业；没有写 [] | industries, [] for none
properties.targets[] | 目标；规划未公布时写 []，不写 0 | targets; [] where none is published, never 0
properties.citations[] | 出处，至少一条 | where it stands, at least one
position.method | 实测、地址、以已知地点为准、按文字描述、行政区划、推得、未定位 | surveyed, from an address, from a known place nearby, from a description, administrative, derived, none
position.accuracy | 大约误差（米）；未定位写 null | about one standard deviation in metres; null where none
position.evidence | 依据 | the evidence
position.schematic | 是否只是示意；误差超过 1000 米或仅凭描述须为 true | drawn as a sketch; true beyond 1000 m or from a description alone
farEnd.name | 对方的名称，用原文 | its name, in the text's words
farEnd.place | 对方在地名库的键；不是一个地点（如海外）时不写 | its key in the gazetteer; left out where it is no one place (海外)
farEnd.point | 对方的坐标；有 place 时由构建填写 | its coordinate; filled in by the build from “place”
target.metric | 指标名，用原文 | metric, in the text's words
target.en | 英文 | English gloss
target.year | 年份 | year
target.value | 数值，用原文的单位 | value in the text's unit
target.valueMax | 区间的上限，如 1—3户 的 3 | upper end of a range, the 3 of 1—3户
target.unit | 单位 | unit
target.bound | 界限词：力争、以上、左右 …；没有写 "" | bound word (力争, 以上, 左右 …), "" for none
target.derived | 原文没有直接写、由原文推出时写 | where the text does not state it literally
target.citations[] | 出处 | where it stands
derivation.rule | 怎样由原文推出 | how it follows from the text
industry.name | 产业名称，用原文 | the term of the text
industry.en | 英文 | English gloss
industry.gbt4754 | GB/T 4754-2017 代码，如 C3841；没有合适的不写 | class of GB/T 4754-2017, such as C3841; left out where none fits
industry.emerging | 战略性新兴产业分类（2018）代码，如 6.3.1；没有合适的不写 | class of emerging industries (2018), such as 6.3.1; left out where none fits
industry.products[] | 文本列出的产品、技术、品种 | products and technologies that the text lists
industry.citations[] | 出处；不写则同要素 | where it stands; else as its element
indicator.id | 指标的 id | id
indicator.metric | 指标名，用原文 | metric, in the text's words
indicator.en | 英文 | English gloss
indicator.unit | 单位 | unit
indicator.values[] | 各年的数 | its values
indicator.values[].year | 年份 | year
indicator.values[].value | 数值 | value
indicator.values[].valueMax | 区间的上限 | upper end of a range
indicator.values[].bound | 界限词，没有写 "" | bound word, "" for none
indicator.values[].is | 实际值还是目标值 | measured or aimed at
indicator.values[].citations[] | 这个数自己的出处 | where this value stands
indicator.nature | 约束性或预期性 | binding or expected
indicator.counting | 累计、当年、新增、每年 | counted over years, in one year, on top, each year
indicator.task | 它衡量的任务的 id | id of the task it measures
indicator.note | 口径说明 | a note on what is counted
indicator.citations[] | 出处 | where it stands
task.id | 任务的 id | id
task.name | 任务名称 | name
task.en | 英文 | English gloss
task.parent | 上级任务的 id | id of the task it is a part of
task.responsible[] | 责任单位，按原文顺序 | who answers for it, in the order of the text
task.citations[] | 出处 | where it stands
sector.id | 领域的 id | id
sector.name | 领域名称 | name
sector.en | 英文 | English gloss
sector.targets[] | 该领域的目标 | its targets
sector.industries[] | 该领域的产业 | its industries
sector.citations[] | 出处 | where it stands
claim.is | 合计、增速、占比 | sum, growth, share
claim.id | 说法的 id | id
claim.title | 一句话标题 | title
claim.terms[] | 合计的各项 | terms of the sum
claim.total | 合计 | the total
claim.citations[] | 出处 | where it stands
claim.indicator | 增速所说的指标的 id | id of the indicator that grows
claim.from | 起始年 | from
claim.to | 终止年 | to
claim.stated | 原文写的百分数 | the % of the text
claim.sense | 左右（about）还是以上（at-least） | about (左右), or at least (以上)
claim.part | 部分 | the part
claim.whole | 整体 | the whole
reference.of | 数在哪里：要素、领域、指标 | where the number is: element, sector, indicator
reference.id | 它的 id | its id
reference.metric | 指标名，一字不差 | the metric to the letter
reference.year | 年份 | year
remark.id | 说明的 id | id
remark.text | 说明 | the remark
remark.about[] | 说的是谁：要素、指标、领域、任务、核算的 id | what it is about: ids of elements, indicators, sectors, tasks, claims
remark.citations[] | 出处 | where it stands
citation.source | 文件代号，见 plan.sources | id of the document in plan.sources
citation.section | 标题路径，由外到内，以 “ › ” 相连 | heading path from the outside in, joined by “ › ”
citation.locator | 定位词：从原文复制、全文只出现一次、最多 12 字 | a fragment copied from the text that occurs once in it, 12 characters at most
bilingual.zh | 中文，用原文 | Chinese, in the text's words
bilingual.en | 英文 | English gloss
`;

export const FIELD_WORDS: ReadonlyMap<string, Bilingual> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [key = '', zh = '', en = ''] = row.split(' | ');
      return [key, { zh, en }];
    }),
);
