/** Seats that help to recognise the place. Their points come with the package's counties, unless given here. */
import type { Bilingual } from '../../src/plan/schema.ts';
import type { BaseSpec } from './specs.ts';

export interface Town {
  name: Bilingual;
  rank: 1 | 2;
  at: readonly [number, number];
}

/** code of the county (today's) · rank (1 city centre, 2 county seat) · zh · en · lng,lat where not the county's point. */
const ROWS = `
210402 1 抚顺 Fushun
210422 2 新宾 Xinbin
210423 2 清原 Qingyuan
210522 2 桓仁 Huanren
210624 2 宽甸 Kuandian
211223 2 西丰 Xifeng
220282 2 桦甸 Huadian
220284 2 磐石 Panshi
220402 1 辽源 Liaoyuan
220421 2 东丰 Dongfeng
220502 1 通化 Tonghua 125.940,41.728
220503 2 二道江 Erdaojiang
220521 2 快大茂 Kuaidamao
220523 2 朝阳镇 Chaoyang
220524 2 柳河 Liuhe
220581 2 梅河口 Meihekou
220582 2 集安 Ji'an
220602 1 白山 Baishan
220621 2 抚松 Fusong
220622 2 靖宇 Jingyu
220681 2 临江 Linjiang
310101 1 上海 Shanghai
320281 2 江阴 Jiangyin
320402 1 常州 Changzhou
320508 1 苏州 Suzhou
320582 2 张家港 Zhangjiagang
320613 1 南通 Nantong
320682 2 如皋 Rugao
320685 2 海安 Hai'an
320981 2 东台 Dongtai
321002 1 扬州 Yangzhou
321012 2 江都 Jiangdu
321081 2 仪征 Yizheng
321084 2 高邮 Gaoyou
321102 1 镇江 Zhenjiang
321181 2 丹阳 Danyang
321182 2 扬中 Yangzhong
321202 1 泰州 Taizhou
321203 2 高港 Gaogang
321204 2 姜堰 Jiangyan
321281 2 兴化 Xinghua
321282 2 靖江 Jingjiang
321283 2 泰兴 Taixing
330102 1 杭州 Hangzhou
330109 2 萧山 Xiaoshan
330111 2 富阳 Fuyang
330112 2 临安 Lin'an
330113 2 临平 Linping 120.300,30.420
330114 2 钱塘 Qiantang 120.490,30.325
330203 1 宁波 Ningbo
330213 2 奉化 Fenghua
330225 2 象山 Xiangshan
330226 2 宁海 Ninghai
330281 2 余姚 Yuyao
330282 2 慈溪 Cixi
330302 1 温州 Wenzhou
330324 2 永嘉 Yongjia
330381 2 瑞安 Rui'an
330382 2 乐清 Yueqing
330402 1 嘉兴 Jiaxing
330424 2 海盐 Haiyan
330481 2 海宁 Haining
330483 2 桐乡 Tongxiang
330502 1 湖州 Huzhou
330521 2 德清 Deqing
330602 1 绍兴 Shaoxing
330604 2 上虞 Shangyu
330624 2 新昌 Xinchang
330683 2 嵊州 Shengzhou
330702 1 金华 Jinhua
330723 2 武义 Wuyi
330727 2 磐安 Pan'an
330782 2 义乌 Yiwu
330783 2 东阳 Dongyang
330784 2 永康 Yongkang
330802 1 衢州 Quzhou
330902 1 舟山 Zhoushan
331002 1 台州 Taizhou
331003 2 黄岩 Huangyan
331004 2 路桥 Luqiao
331022 2 三门 Sanmen
331023 2 天台 Tiantai
331024 2 仙居 Xianju
331081 2 温岭 Wenling
331082 2 临海 Linhai
331083 2 玉环 Yuhuan
331102 1 丽水 Lishui
331121 2 青田 Qingtian
331122 2 缙云 Jinyun
341002 1 黄山 Huangshan
341702 1 池州 Chizhou
341802 1 宣城 Xuancheng
350902 1 宁德 Ningde
361102 1 上饶 Shangrao
`;

const point = (text: string): [number, number] => {
  const [lng = Number.NaN, lat = Number.NaN] = text.split(',').map(Number);
  return [lng, lat];
};

/** The towns inside a base map; one of cities shows city centres only. */
export function townsOf(spec: BaseSpec, seats: ReadonlyMap<string, [number, number]>): Town[] {
  const [w, s, e, n] = spec.bbox;
  return ROWS.trim()
    .split('\n')
    .flatMap((row): Town[] => {
      const [code = '', rank, zh = '', en = '', given] = row.split(' ');
      const at = given ? point(given) : seats.get(code);
      if (!at || (spec.level === 'city' && rank !== '1')) return [];
      if (at[0] < w || at[0] > e || at[1] < s || at[1] > n) return [];
      return [{ name: { zh, en }, rank: rank === '1' ? 1 : 2, at }];
    });
}
