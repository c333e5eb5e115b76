package org.shanhe.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.claims.text.Normaliser;
import tools.jackson.databind.json.JsonMapper;

/** What is read out of texts, measured against gold, and that no text is too much. */
class ClaimReaderTests {

    private static final Path GOLD = Path.of("src/test/resources/claims");

    /** What was reached, less a hair; a change that loses more has to say why. */
    private static final Map<String, Double> FLOORS = Map.of("quantity", 0.981, "category", 0.953, "indicator", 0.885,
            "place", 0.943, "org", 0.97);

    /** The same of the set held out before, which was looked at by now. */
    private static final Map<String, Double> UNSEEN = Map.of("quantity", 0.975, "category", 0.95, "indicator", 0.875,
            "place", 0.968, "org", 0.968);

    private static final List<String> PARTS = List.of("1", "3.5", "个", "万", "亿元", "一", "两", "百", "余", "。", ",", "、",
            "\n", " ", "(", "“", "”", "户", "人", "县", "在", "由", "到", "分之", "每", "第", "?", "O", "<", "&nbsp;", "-", "%",
            "/", ":", "集团", "西藏", "其中", "分别", "\u202e", "\ud83d\ude00", "单位:万元", "(dāng)", "<!--", "<style>", "翻", "番",
            "成", "其中", "一张", "位于");

    @Test
    void readsTheDevelopmentSetAsWellAsItDid() throws IOException {
        reads("dev", FLOORS);
    }

    @Test
    void readsTheHeldOutSetAsWellAsItDid() throws IOException {
        reads("held-out", UNSEEN);
    }

    private static void reads(String set, Map<String, Double> floors) throws IOException {
        var score = new Score();
        try (var files = Files.newDirectoryStream(GOLD.resolve(set), "*.json")) {
            for (var file : files) {
                var document = new JsonMapper().readTree(file.toFile());
                var raw = document.path(document.has("raw") ? "raw" : "text").asString();
                assertThat(Normaliser.normalise(raw).chars()).as(file.toString())
                    .isEqualTo(document.path("text").asString());
                score.add(document, claims(raw));
            }
        }
        assertThat(score.all())
            .allSatisfy((measure, f1) -> assertThat(f1).as(measure).isGreaterThan(floors.get(measure)));
    }

    @Test
    void givesNoValueWhereADigitWasLost() {
        var claims = claims("集团累计投入帮扶资金?8万元,惠及群众?600人。");
        assertThat(claims).hasSize(2).allSatisfy(claim -> assertThat(claim.value()).isNull());
    }

    @Test
    void knowsWhatAPartIsAPartOf() {
        var claims = claims("集团承担9个贫困县的帮扶,其中5个县位于牧区。选派干部55名,其中第一书记12名。");
        assertThat(claims).extracting(Claim::partOf).containsExactly(null, 0, null, 2);
    }

    @Test
    void readsTablesWhoseUnitsStandInHeadingsBracketsOrRows() {
        for (var table : List.of("单位:万元\n项目 2021年 2022年\n投入帮扶资金 320 410.5",
                "表1 帮扶投入\n| 项目 | 2021年(万元) | 2022年(万元) |\n| 投入帮扶资金 | 320 | 410.5 |",
                "年度 投入帮扶资金 引进资金\n单位 万元 元\n2021 320 96000", "资金(万元):\n投入帮扶资金:计划320,完成410.5")) {
            assertThat(claims(table)).as(table).hasSize(2).first().satisfies(claim -> {
                assertThat(claim.value()).isEqualByComparingTo("3200000");
                assertThat(claim.indicator()).contains("投入帮扶资金");
            });
        }
    }

    @Test
    void aListOrAChangeLendsItsUnitToTheNumbersBefore() {
        assertThat(claims("甲、乙、丙三校分别收到善款120、85、60万元。")).extracting(claim -> String.valueOf(claim.value().intValue()))
            .containsExactly("1200000", "850000", "600000");
        assertThat(claims("人均纯收入由2015年的2911增长到2019年的11700元。")).extracting(Claim::period)
            .containsExactly("2015", "2019");
    }

    @Test
    void periodsComeFromTheSentenceTheTitleOrTheDay() {
        var claims = claims("""
                某集团2021年定点帮扶工作总结
                集团投入帮扶资金320万元。截至2021年10月底,在岗干部12名。
                “十三五”期间,累计培训干部300人次。去年上半年采购农产品56万元。""");
        assertThat(claims).extracting(Claim::period).containsExactly("2021", "@2021-10", "累计 2016..2020", "2020H1");
    }

    @Test
    void knowsWhoActsWhereByWhatASentenceSaysOfThem() {
        var claims = claims("""
                中国远川集团帮扶纪实
                中国远川集团定点帮扶云南省永德县。远川集团累计投入帮扶资金320万元。
                2021年,永德县农村居民人均可支配收入13218元。
                上海市嘉定区援助永德县资金560万元。远川集团下属的云南联川选派干部3名。
                村民老段说:“我家卖牛收入3.2万元。”""");
        assertThat(claims).extracting(Claim::org).containsExactly("中国远川集团", null, "嘉定区", "云南联川", null);
        assertThat(claims).extracting(Claim::place).containsOnly("永德县");
    }

    @Test
    void namesTheTownWithItsCountyAndGivesEachOfAListItsOwn() {
        var claims = claims("""
                宁川市对口支援工作简报
                公司在云南省云龙县诺邓镇修路12公里。昭觉县、美姑县分别获得援助资金620万元、585万元。""");
        assertThat(claims).extracting(Claim::place).containsExactly("云龙县诺邓镇", "昭觉县", "美姑县");
    }

    @Test
    void findsNoClaimInMenusAndPageEnds() {
        assertThat(claims("""
                首页 > 帮扶 > 要闻 最新评论120
                集团召开定点帮扶工作会议
                集团召开会议,落实“五个100%”和两不愁三保障要求,部署十四五时期一村一品工作,第一书记参加会议。
                编辑:王某 电话:010-55501234 京ICP备12345678号
                阅读:3650 条评论""")).isEmpty();
    }

    @Test
    void readsFormsOfOneNumberAlike() {
        for (var form : List.of("1200户", "1,200户", "1 200户", "l200户", "一千二百户", "0.12万户", "12百户")) {
            assertThat(claims("公司帮助" + form + "改善住房。")).as(form)
                .singleElement()
                .satisfies(claim -> assertThat(claim.value()).isEqualByComparingTo("1200"));
        }
    }

    @Test
    void everyOffsetPointsBackIntoTheOriginal() {
        var raw = "<p>累計(jì)投入&nbsp;３.９３億元,,幫(bāng)助812名(míng)群眾。</p>";
        var read = ClaimReader.read(raw, false);
        assertThat(read.claims()).hasSize(2);
        var money = read.claims().getFirst();
        assertThat(raw.substring(read.text().originStart(money.start()), read.text().originEnd(money.end())))
            .isEqualTo("３.９３億元");
    }

    @Test
    void survivesAnythingPutTogetherAtRandom() {
        var random = new Random(1);
        for (int i = 0; i < 120; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(300); n > 0; n--) {
                text.append(random.nextInt(10) == 0 ? String.valueOf((char) random.nextInt(1 << 16))
                        : PARTS.get(random.nextInt(PARTS.size())));
            }
            var read = ClaimReader.read(text.toString(), random.nextBoolean());
            assertThat(read.claims()).allSatisfy(claim -> assertThat(claim.end()).isGreaterThan(claim.start()));
        }
    }

    @Test
    void digitsOfOtherScriptsEndANumber() {
        assertThat(claims("投入3万\u0663元,帮助\u0967户。")).extracting(Claim::value)
            .doesNotContain(new BigDecimal("30003"), new BigDecimal("33"));
    }

    @Test
    void takesTimeInProportionToTheLength() {
        for (var part : List.of("1", "1,", "一", "?", "<", "<!--", "西藏聂荣县、", "1个")) {
            read(part, 500);
            long once = read(part, 1000);
            long fourTimes = read(part, 4000);
            assertThat(fourTimes).as(part).isLessThan(once * 16 + 200_000_000);
        }
        assertThat(claims("7".repeat(10_000_000))).isEmpty();
    }

    private static long read(String part, int length) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            ClaimReader.read(part.repeat(length / part.length()), true);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static List<Claim> claims(String raw) {
        return ClaimReader.read(raw, false).claims();
    }

}
