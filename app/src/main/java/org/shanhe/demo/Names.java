package org.shanhe.demo;

/** Personal names put together by chance from common syllables of four peoples. */
enum Names {

    HAN("01",
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
                .split(""),
            new String[] { "建国", "志强", "永福", "文斌", "海军", "德胜", "春生", "有财", "国平", "玉山", "占军", "长林", "世明", "振华", "喜顺",
                    "保成", "二娃", "新民", "广田", "守义", "怀仁", "天佑", "万福", "润生", "小军", "子轩", "浩然", "宇航", "俊杰", "家豪" },
            new String[] { "秀英", "桂兰", "玉梅", "翠花", "改莲", "凤琴", "淑珍", "春香", "爱萍", "巧玲", "金花", "月娥", "丽丽", "小燕", "雪梅",
                    "红霞", "彩云", "润莲", "秋菊", "喜莲", "引弟", "兰芳", "慧敏", "海燕", "子涵", "欣怡", "梓萱", "雨桐", "思琪", "佳怡" }),
    TIBETAN("04",
            new String[] { "扎西", "次仁", "尼玛", "达瓦", "旦增", "洛桑", "索朗", "边巴", "格桑", "白玛", "仁青", "阿旺", "贡觉", "强巴", "桑杰",
                    "江央", "普布", "米玛", "拉巴", "巴桑", "多杰", "才仁", "南卡", "加央" },
            new String[] { "多吉", "平措", "顿珠", "旺堆", "罗布", "群培", "贡布", "塔杰", "坚赞", "旺久", "朗杰", "班觉", "欧珠", "加措", "曲扎",
                    "次旺" },
            new String[] { "卓玛", "拉姆", "央金", "卓嘎", "曲珍", "玉珍", "措姆", "德吉", "拉珍", "央宗", "曲宗", "白珍", "吉宗", "桑姆", "群宗",
                    "巴姆" }),
    YI("07", new String[] { "吉克", "阿尔", "沙马", "马海", "阿苦", "吉木", "勒格", "比布", "日黑", "曲木", "俄木", "阿约", "吉伍", "石扎", "皮特",
            "罗洪", "加拉", "尔古", "海来", "拉马" },
            new String[] { "木呷", "尔哈", "拉哈", "日火", "拉铁", "伍呷", "石布", "色布", "古哈", "依布", "木加", "尔布", "克古", "友色", "拉者",
                    "阿木" },
            new String[] { "阿依", "阿呷", "阿牛", "五呷", "日作", "伍牛", "阿芝", "么作", "石作", "尔作", "依洛", "古子", "木各", "拉作", "子各",
                    "阿果" }),
    MONGOL("02", new String[] { "包", "白", "何", "吴", "陈", "金", "宝", "杭", "齐", "康" },
            new String[] { "巴特尔", "苏和", "朝鲁", "布和", "铁柱", "巴图", "哈斯", "特木尔", "乌力吉", "那顺", "青山", "满都拉" },
            new String[] { "其其格", "萨仁", "娜仁", "托娅", "高娃", "斯琴", "乌兰", "塔娜", "金花", "琪琪格", "梅花", "通拉嘎" });

    /** The people's code in GB/T 3304. */
    final String ethnicity;

    private final String[] first;

    private final String[] male;

    private final String[] female;

    Names(String ethnicity, String[] first, String[] male, String[] female) {
        this.ethnicity = ethnicity;
        this.first = first;
        this.male = male;
        this.female = female;
    }

    /** A family's surname, or for Tibetans, who have none, nothing. */
    String surname(Dice dice) {
        return this == TIBETAN ? "" : dice.one(first);
    }

    /** The later third of each list are names of the young. */
    String name(String surname, boolean isMale, boolean young, Dice dice) {
        var given = isMale ? male : female;
        int old = given.length * 2 / 3;
        var chosen = young ? given[dice.between(old, given.length - 1)] : given[dice.below(old)];
        return (this == TIBETAN ? dice.one(first) : surname) + chosen;
    }

}
