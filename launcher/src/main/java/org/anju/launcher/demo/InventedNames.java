/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names that could be somebody's and are nobody's: there is no city of Anju. */
final class InventedNames {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉建国海燕春梅志鹏宇航欣怡子涵雨桐浩然思远佳宁晨曦雪莹梓萱俊熙诗雅博文嘉慧天翔晓东立新庆瑞安宁永康乐山书琴月清若兰";
    private static final int GIVEN_TWO_OF_TEN = 8;
    private static final int TEN = 10;

    private static final List<String> FIRMS =
            List.of(
                    "云栖精密机械", "澄湖纺织", "远岫软件", "禾丰食品", "启明星光电", "长亭物流", "松涛建筑", "锦书印务", "白鹭湾酒店",
                    "青柠生物", "朝阳坡农业", "鸿雁快运", "枕流家具", "知行教育", "沐风环保", "晴川药业", "凌霄航材", "万象新材料",
                    "听雨文化", "归棹船务", "金穗粮油", "北辰仪器", "翠微园林", "合谷餐饮", "映山红传媒", "砺石模具", "银杏养老服务",
                    "海棠服饰", "星垂电子", "平野汽车零部件", "半亩方塘设计", "采薇农产品", "松烟文具", "照影摄影器材", "扶摇新能源", "百川水务",
                    "芳甸乳业", "竹里陶瓷", "天街商贸", "渡口会展");

    private InventedNames() {}

    /** How many firms have a name. */
    static int firms() {
        return FIRMS.size();
    }

    /** The full name of a firm. */
    static String firm(int index) {
        return "安居市" + FIRMS.get(index) + "有限公司";
    }

    /** The name of a person, of two or three characters. */
    static String person(RandomGenerator chance) {
        StringBuilder name = new StringBuilder().append(one(SURNAMES, chance));
        name.append(one(GIVEN, chance));
        if (chance.nextInt(TEN) < GIVEN_TWO_OF_TEN) {
            name.append(one(GIVEN, chance));
        }
        return name.toString();
    }

    private static char one(String characters, RandomGenerator chance) {
        return characters.charAt(chance.nextInt(characters.length()));
    }
}
