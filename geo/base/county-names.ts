/** Names of counties and cities as they are today: code, Chinese, English. */
import type { Bilingual } from '../../src/plan/schema.ts';

const ROWS = `
3101 上海市 Shanghai
3201 南京市 Nanjing
3202 无锡市 Wuxi
3204 常州市 Changzhou
3205 苏州市 Suzhou
3206 南通市 Nantong
3211 镇江市 Zhenjiang
3212 泰州市 Taizhou (Jiangsu)
3301 杭州市 Hangzhou
3302 宁波市 Ningbo
3303 温州市 Wenzhou
3304 嘉兴市 Jiaxing
3305 湖州市 Huzhou
3306 绍兴市 Shaoxing
3307 金华市 Jinhua
3308 衢州市 Quzhou
3309 舟山市 Zhoushan
3310 台州市 Taizhou
3311 丽水市 Lishui
3401 合肥市 Hefei
3402 芜湖市 Wuhu
3404 淮南市 Huainan
3405 马鞍山市 Ma'anshan
3407 铜陵市 Tongling
3408 安庆市 Anqing
3410 黄山市 Huangshan
3411 滁州市 Chuzhou
3415 六安市 Lu'an
3417 池州市 Chizhou
3418 宣城市 Xuancheng
3501 福州市 Fuzhou (Fujian)
3504 三明市 Sanming
3507 南平市 Nanping
3509 宁德市 Ningde
3601 南昌市 Nanchang
3602 景德镇市 Jingdezhen
3604 九江市 Jiujiang
3606 鹰潭市 Yingtan
3607 赣州市 Ganzhou
3609 宜春市 Yichun
3610 抚州市 Fuzhou (Jiangxi)
3611 上饶市 Shangrao
210402 新抚区 Xinfu District
210403 东洲区 Dongzhou District
210404 望花区 Wanghua District
210411 顺城区 Shuncheng District
210421 抚顺县 Fushun County
210422 新宾满族自治县 Xinbin Manchu Autonomous County
210423 清原满族自治县 Qingyuan Manchu Autonomous County
210504 明山区 Mingshan District
210505 南芬区 Nanfen District
210521 本溪满族自治县 Benxi Manchu Autonomous County
210522 桓仁满族自治县 Huanren Manchu Autonomous County
210624 宽甸满族自治县 Kuandian Manchu Autonomous County
210682 凤城市 Fengcheng City
211202 银州区 Yinzhou District
211204 清河区 Qinghe District
211221 铁岭县 Tieling County
211223 西丰县 Xifeng County
211224 昌图县 Changtu County
211282 开原市 Kaiyuan City
220112 双阳区 Shuangyang District
220221 永吉县 Yongji County
220281 蛟河市 Jiaohe City
220282 桦甸市 Huadian City
220284 磐石市 Panshi City
220302 铁西区 Tiexi District
220303 铁东区 Tiedong District
220322 梨树县 Lishu County
220323 伊通满族自治县 Yitong Manchu Autonomous County
220184 公主岭市 Gongzhuling City
220402 龙山区 Longshan District
220403 西安区 Xi'an District
220421 东丰县 Dongfeng County
220422 东辽县 Dongliao County
220502 东昌区 Dongchang District
220503 二道江区 Erdaojiang District
220521 通化县 Tonghua County
220523 辉南县 Huinan County
220524 柳河县 Liuhe County
220581 梅河口市 Meihekou City
220582 集安市 Ji'an City
220602 浑江区 Hunjiang District
220605 江源区 Jiangyuan District
220621 抚松县 Fusong County
220622 靖宇县 Jingyu County
220623 长白朝鲜族自治县 Changbai Korean Autonomous County
220681 临江市 Linjiang City
222403 敦化市 Dunhua City
222426 安图县 Antu County
310116 金山区 Jinshan District
310120 奉贤区 Fengxian District
310151 崇明区 Chongming District
320113 栖霞区 Qixia District
320117 溧水区 Lishui District
320205 锡山区 Xishan District
320206 惠山区 Huishan District
320281 江阴市 Jiangyin City
320402 天宁区 Tianning District
320404 钟楼区 Zhonglou District
320411 新北区 Xinbei District
320412 武进区 Wujin District
320413 金坛区 Jintan District
320509 吴江区 Wujiang District
320581 常熟市 Changshu City
320582 张家港市 Zhangjiagang City
320585 太仓市 Taicang City
320612 通州区 Tongzhou District
320613 崇川区 Chongchuan District
320614 海门区 Haimen District
320623 如东县 Rudong County
320682 如皋市 Rugao City
320685 海安市 Hai'an City
320813 洪泽区 Hongze District
320831 金湖县 Jinhu County
320902 亭湖区 Tinghu District
320903 盐都区 Yandu District
320904 大丰区 Dafeng District
320981 东台市 Dongtai City
321002 广陵区 Guangling District
321003 邗江区 Hanjiang District
321012 江都区 Jiangdu District
321023 宝应县 Baoying County
321081 仪征市 Yizheng City
321084 高邮市 Gaoyou City
321102 京口区 Jingkou District
321111 润州区 Runzhou District
321112 丹徒区 Dantu District
321181 丹阳市 Danyang City
321182 扬中市 Yangzhong City
321183 句容市 Jurong City
321202 海陵区 Hailing District
321203 泰州医药高新区（高港区） Taizhou Medical High-tech Zone (Gaogang District)
321204 姜堰区 Jiangyan District
321281 兴化市 Xinghua City
321282 靖江市 Jingjiang City
321283 泰兴市 Taixing City
330102 上城区 Shangcheng District
330105 拱墅区 Gongshu District
330106 西湖区 Xihu District
330108 滨江区 Binjiang District
330109 萧山区 Xiaoshan District
330110 余杭区 Yuhang District
330111 富阳区 Fuyang District
330112 临安区 Lin'an District
330113 临平区 Linping District
330114 钱塘区 Qiantang District
330122 桐庐县 Tonglu County
330182 建德市 Jiande City
330203 海曙区 Haishu District
330205 江北区 Jiangbei District
330206 北仑区 Beilun District
330211 镇海区 Zhenhai District
330212 鄞州区 Yinzhou District
330213 奉化区 Fenghua District
330225 象山县 Xiangshan County
330226 宁海县 Ninghai County
330281 余姚市 Yuyao City
330282 慈溪市 Cixi City
330302 鹿城区 Lucheng District
330303 龙湾区 Longwan District
330304 瓯海区 Ouhai District
330305 洞头区 Dongtou District
330324 永嘉县 Yongjia County
330326 平阳县 Pingyang County
330327 苍南县 Cangnan County
330328 文成县 Wencheng County
330329 泰顺县 Taishun County
330381 瑞安市 Rui'an City
330382 乐清市 Yueqing City
330383 龙港市 Longgang City
330402 南湖区 Nanhu District
330411 秀洲区 Xiuzhou District
330421 嘉善县 Jiashan County
330424 海盐县 Haiyan County
330481 海宁市 Haining City
330482 平湖市 Pinghu City
330483 桐乡市 Tongxiang City
330502 吴兴区 Wuxing District
330503 南浔区 Nanxun District
330521 德清县 Deqing County
330522 长兴县 Changxing County
330523 安吉县 Anji County
330602 越城区 Yuecheng District
330603 柯桥区 Keqiao District
330604 上虞区 Shangyu District
330624 新昌县 Xinchang County
330681 诸暨市 Zhuji City
330683 嵊州市 Shengzhou City
330702 婺城区 Wucheng District
330703 金东区 Jindong District
330723 武义县 Wuyi County
330726 浦江县 Pujiang County
330727 磐安县 Pan'an County
330781 兰溪市 Lanxi City
330782 义乌市 Yiwu City
330783 东阳市 Dongyang City
330784 永康市 Yongkang City
330802 柯城区 Kecheng District
330825 龙游县 Longyou County
330902 定海区 Dinghai District
330903 普陀区 Putuo District
331002 椒江区 Jiaojiang District
331003 黄岩区 Huangyan District
331004 路桥区 Luqiao District
331022 三门县 Sanmen County
331023 天台县 Tiantai County
331024 仙居县 Xianju County
331081 温岭市 Wenling City
331082 临海市 Linhai City
331083 玉环市 Yuhuan City
331102 莲都区 Liandu District
331121 青田县 Qingtian County
331122 缙云县 Jinyun County
331123 遂昌县 Suichang County
331124 松阳县 Songyang County
331125 云和县 Yunhe County
331126 庆元县 Qingyuan County
331127 景宁畲族自治县 Jingning She Autonomous County
331181 龙泉市 Longquan City
341181 天长市 Tianchang City
341882 广德市 Guangde City
350924 寿宁县 Shouning County
`;

/** Names in both languages of the counties that the atlas shows so far; names.ts falls back on others. */
export const COUNTY_NAMES: ReadonlyMap<string, Bilingual> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [code = '', zh = '', ...en] = row.split(' ');
      return [code, { zh, en: en.join(' ') }];
    }),
);
