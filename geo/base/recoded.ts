/** Counties that were renamed or joined since the package's outlines of 2018: their codes and names of today. */
import type { Bilingual } from '../../src/plan/schema.ts';

/** 2018 code · today's code · name · English. Several old codes on one new one are merged. */
const ROWS = `
130223 130284 滦州市 Luanzhou City
140402 140403 潞州区 Luzhou District
140411 140403 潞州区 Luzhou District
140421 140404 上党区 Shangdang District
140424 140405 屯留区 Tunliu District
140481 140406 潞城区 Lucheng District
140624 140681 怀仁市 Huairen City
140726 140703 太谷区 Taigu District
220381 220184 公主岭市 Gongzhuling City
320602 320613 崇川区 Chongchuan District
320611 320613 崇川区 Chongchuan District
320621 320685 海安市 Hai'an City
320684 320614 海门区 Haimen District
330103 330105 拱墅区 Gongshu District
330104 330102 上城区 Shangcheng District
330185 330112 临安区 Lin'an District
330283 330213 奉化区 Fenghua District
331021 331083 玉环市 Yuhuan City
340203 340209 弋江区 Yijiang District
340208 340209 弋江区 Yijiang District
340221 340210 湾沚区 Wanzhi District
340222 340212 繁昌区 Fanchang District
340225 340281 无为市 Wuwei City
340824 340882 潜山市 Qianshan City
341822 341882 广德市 Guangde City
350402 350404 三元区 Sanyuan District
350403 350404 三元区 Sanyuan District
350427 350405 沙县区 Shaxian District
360105 360112 新建区 Xinjian District
360727 360783 龙南市 Longnan City
361121 361104 广信区 Guangxin District
370125 370115 济阳区 Jiyang District
371202 370116 莱芜区 Laiwu District
371203 370117 钢城区 Gangcheng District
370634 370614 蓬莱区 Penglai District
370684 370614 蓬莱区 Penglai District
371523 371503 茌平区 Chiping District
371626 371681 邹平市 Zouping City
410306 410308 孟津区 Mengjin District
410322 410308 孟津区 Mengjin District
410381 410307 偃师区 Yanshi District
410728 410783 长垣市 Changyuan City
411626 411603 淮阳区 Huaiyang District
420821 420882 京山市 Jingshan City
421023 421088 监利市 Jianli City
430221 430212 渌口区 Lukou District
430521 430582 邵东市 Shaodong City
431121 431181 祁阳市 Qiyang City
450127 450181 横州市 Hengzhou City
450331 450381 荔浦市 Lipu City
451023 451082 平果市 Pingguo City
510132 510118 新津区 Xinjin District
510180 510185 简阳市 Jianyang City
510922 510981 射洪市 Shehong City
513425 513402 会理市 Huili City
520221 520204 水城区 Shuicheng District
520522 520581 黔西市 Qianxi City
522322 522302 兴仁市 Xingren City
530321 530304 马龙区 Malong District
530422 530481 澄江市 Chengjiang City
530630 530681 水富市 Shuifu City
532331 532302 禄丰市 Lufeng City
542421 540602 色尼区 Seni District
542422 540621 嘉黎县 Lhari County
542423 540622 比如县 Biru County
542424 540623 聂荣县 Nyainrong County
542425 540624 安多县 Amdo County
542426 540625 申扎县 Xainza County
542427 540626 索县 Sog County
542428 540627 班戈县 Baingoin County
542429 540628 巴青县 Baqên County
542430 540629 尼玛县 Nyima County
542431 540630 双湖县 Shuanghu County
610322 610305 凤翔区 Fengxiang District
610427 610482 彬州市 Binzhou City
610623 610681 子长市 Zichang City
610928 610981 旬阳市 Xunyang City
620824 620881 华亭市 Huating City
630122 630106 湟中区 Huangzhong District
632321 632301 同仁市 Tongren City
`;

const rows = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [old = '', code = '', zh = '', ...en] = row.split(' ');
    return { old, code, name: { zh, en: en.join(' ') } };
  });

/** 2018 code → today's. */
export const RECODED: Readonly<Record<string, string>> = Object.fromEntries(rows.map(({ old, code }) => [old, code]));

/** The names of today of what was renamed, by today's code. */
export const RENAMED: ReadonlyMap<string, Bilingual> = new Map(rows.map(({ code, name }) => [code, name]));

/** Codes that the package leaves out, by the name it registers. */
export const UNCODED: Readonly<Record<string, string>> = {
  崇明区: '310151',
  沧州市新华区: '130902',
  运河区: '130903',
  沧县: '130921',
  青县: '130922',
  东光县: '130923',
  海兴县: '130924',
  盐山县: '130925',
  肃宁县: '130926',
  南皮县: '130927',
  吴桥县: '130928',
  献县: '130929',
  孟村回族自治县: '130930',
  泊头市: '130981',
  任丘市: '130982',
  黄骅市: '130983',
  河间市: '130984',
};
