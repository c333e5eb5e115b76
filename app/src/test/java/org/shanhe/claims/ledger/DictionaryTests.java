package org.shanhe.claims.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.reading.Claim;

class DictionaryTests {

    static final LocalDate PUBLISHED = LocalDate.of(2021, 2, 25);

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({ "累计, , 2021-02-25", "2018, 2018-01-01, 2018-12-31", "2019H1, 2019-01-01, 2019-06-30",
            "2019H2, 2019-07-01, 2019-12-31", "2019Q3, 2019-07-01, 2019-09-30",
            "2017-01..2017-09, 2017-01-01, 2017-09-30", "2002.., 2002-01-01, 2021-02-25",
            "累计 2002.., 2002-01-01, 2021-02-25", "..2020-11, , 2020-11-30", "@2020-12, , 2020-12-31",
            "2016..2020, 2016-01-01, 2020-12-31", "2020-07, 2020-07-01, 2020-07-31", "近两年, 2019-02-25, 2021-02-25",
            "累计 连续3年, 2018-02-25, 2021-02-25", "累计 十八大以来, 2012-11-08, 2021-02-25", "2021, 2021-01-01, 2021-02-25",
            "重组合并以来, , 2021-02-25", "2018-13, , 2021-02-25" })
    void aPeriodIsTheDaysItSpeaksOf(String period, @Nullable LocalDate from, LocalDate on) {
        assertThat(Span.of(period, PUBLISHED, new Dictionary())).isEqualTo(new Span(from, on));
    }

    @Test
    void anIndicatorThatBeginsWithinAWordIsReadWithTheWholeWord() {
        var text = "切实开展基础设施建设和人居环境改善,累计投入1.52亿元新建各类设施。";
        var claim = new Claim(text.indexOf("1.52"), text.indexOf("新建"), new BigDecimal("152000000"), null, "yuan", null,
                Bound.EXACT, "施建设和人居环境改善投入资金", "funds_invested", Claim.Kind.RESULT, null, null, null, null, List.of());
        var dictionary = new Dictionary();
        var wording = Wording.of(new Examined(text, List.of(), List.of(claim)), 0);
        assertThat(dictionary.purposes(dictionary.find(claim, wording).getFirst(), wording))
            .containsExactly("INFRASTRUCTURE", "LIVING_ENVIRONMENT");
    }

    @ParameterizedTest(name = "{0} for each {1} is held against {2}")
    @CsvSource({ "yuan, person, income.mean", "yuan, , ", "yuan, household, ", "percent, person, income.growth" })
    void whatFallsToEachPersonIsHeldAgainstAMean(String unit, @Nullable String per, @Nullable String figure) {
        var text = "聂荣县人均纯收入增长到6616元。";
        var claim = new Claim(text.indexOf("6616"), text.indexOf("。"), new BigDecimal("6616"), null, unit, per,
                Bound.EXACT, "人均纯收入增长", unit.equals("yuan") ? "income" : "rate", Claim.Kind.RESULT, null, null, null,
                null, List.of());
        var found = new Dictionary().find(claim, Wording.of(new Examined(text, List.of(), List.of(claim)), 0));
        assertThat(found).extracting(Phrase::figure).isEqualTo(figure == null ? List.of() : List.of(figure));
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({ "聂荣县, 聂荣县", "米脂县和吴堡县, 米脂县 吴堡县", "米脂和吴堡两县, 米脂县 吴堡县", "布拖、普格两县, 布拖县 普格县", "新疆和田地区, 新疆和田地区",
            "西藏仲巴县、湖北省罗田县、云南省镇沅县, 西藏仲巴县 湖北省罗田县 云南省镇沅县" })
    void aPlaceNamesItsPlaces(String place, String names) {
        assertThat(PlaceWords.of(place).names()).containsExactly(names.split(" "));
    }

    @ParameterizedTest(name = "{0} names none")
    @CsvSource({ "9县", "9个县", "各县", "“三区三州”深度贫困地区", "深度贫困县", "贫困革命老区", "宁城、米脂、吴堡等县", "两县" })
    void aDescribedSetNamesNone(String place) {
        assertThat(PlaceWords.of(place)).isEqualTo(new PlaceWords(List.of(), true));
    }

}
