package org.shanhe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PlaceSearchTests {

    @Autowired
    Places places;

    @Autowired
    PlaceEndpoint endpoint;

    @ParameterizedTest
    @CsvSource({ "聂荣县, 540623000000", "曲麻莱县, 632726000000", "刚察县, 632224000000", "普格县, 513428000000",
            "布拖县, 513429000000", "右玉县, 140623000000", "宁城县, 150429000000", "米脂县, 610827000000", "吴堡县, 610829000000",
            "仲巴县, 540232000000", "罗田县, 421123000000", "镇沅自治县, 530825000000", "庆阳市, 621000000000", "西峰区, 621002000000",
            "庆城县, 621021000000", "环县, 621022000000", "华池县, 621023000000", "合水县, 621024000000", "正宁县, 621025000000",
            "宁县, 621026000000", "镇原县, 621027000000", "殷家城乡, 621027205000", "庙渠乡, 621027112000", "庙渠镇, 621027112000",
            "慕塬村, 621027112201", "车道乡, 621022109000", "车道镇, 621022109000", "秦团庄乡, 621022207000",
            "秦团庄 王团庄村, 621022207205", "才纳乡, 540124201000", "达孜县, 540104000000", "达孜区, 540104000000",
            "那曲地区, 540600000000", "普格 城西村, 513428101203", "博作村, 513429102215", "西藏, 540000000000" })
    void everyPlaceOfTheFiveDocumentsIsFoundFirst(String name, long code) {
        assertThat(places.search(name, 5)).first().extracting(PlaceMatch::code).isEqualTo(new PlaceCode(code));
    }

    @ParameterizedTest
    @CsvSource({ "nrx, 540623000000", "wbx, 610829000000", "cqs, 500000000000", "xms, 350200000000",
            "542424, 540623000000", "540623, 540623000000", "513429102215, 513429102215" })
    void initialsAndCodesAreFoundToo(String text, long code) {
        assertThat(places.search(text, 5)).first().extracting(PlaceMatch::code).isEqualTo(new PlaceCode(code));
    }

    @Test
    void aResultSaysWhereItLiesAndUnderWhichNameItWasFound() {
        assertThat(places.search("庙渠乡", 5))
            .containsExactly(new PlaceMatch(PlaceCode.of("621027112"), 4, "庙渠镇", "甘肃省庆阳市镇原县庙渠镇", "庙渠乡"));
    }

    @Test
    void wholeNamesComeBeforeStartsAndStartsBeforeParts() {
        assertThat(places.search("新村", 50)).extracting(PlaceMatch::name)
            .startsWith("新村", "新村", "新村")
            .allMatch(name -> name.startsWith("新村"));
        assertThat(places.search("聂荣", 5)).extracting(PlaceMatch::name).containsExactly("聂荣县", "聂荣镇");
    }

    @Test
    void aSearchStaysWithinThePlaceAndAtTheLevel() {
        var county = PlaceCode.of("513429");
        assertThat(places.search("村", 5, List.of(county.range()), 100)).hasSize(100)
            .allSatisfy(match -> assertThat(county.contains(match.code())).isTrue())
            .allSatisfy(match -> assertThat(match.level()).isEqualTo(5));
    }

    @Test
    void theSearchBeginsInTheScopeOfTheReaderAndMayBeWidened() {
        var scope = new Scope(1, List.of(PlaceRange.of(513428000000L)), null, Set.of());
        scope.run(() -> {
            assertThat(endpoint.search("博作村", 0, null, false, 20)).isEmpty();
            assertThat(endpoint.search("博作村", 0, null, true, 20)).hasSize(1);
            assertThat(endpoint.tree(null)).extracting(Place::name).containsExactly("普格县");
        });
    }

    @Test
    void whoHasNoPlacesStartsFromTheNation() {
        assertThat(endpoint.tree(null)).hasSize(31);
        assertThat(endpoint.search("博作村", 0, null, false, 20)).hasSize(1);
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(places.search("  ", 5)).isEmpty();
        assertThat(places.search("没有这样的地名", 5)).isEmpty();
        assertThat(places.search("\n", 5)).isEmpty();
    }

    @Test
    void theTreeIsOpenedOneLevelAtATime() {
        assertThat(places.provinces()).hasSize(31).allMatch(Place::hasChildren);
        assertThat(places.children(PlaceCode.of("540623"))).hasSize(10).allMatch(Place::hasChildren);
        assertThat(places.children(PlaceCode.of("513429102"))).noneMatch(Place::hasChildren);
        assertThat(places.children(PlaceCode.of("4419"))).as("Dongguan's towns").allMatch(place -> place.level() == 4);
    }

    @Test
    void aPlaceKnowsItsPathAndFillersAreNotSaid() {
        assertThat(places.ancestors(PlaceCode.of("540623101201"))).extracting(Place::name)
            .startsWith("西藏自治区", "那曲市", "聂荣县");
        assertThat(places.fullName(PlaceCode.of("110101"))).isEqualTo("北京市东城区");
    }

    @Test
    void anUnknownOrMalformedCodeIsRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> places.get(PlaceCode.of("999999")))
            .extracting(Refused::code)
            .isEqualTo("PLACE_UNKNOWN");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> PlaceCode.of("54062"))
            .extracting(Refused::code)
            .isEqualTo("PLACE_CODE_MALFORMED");
    }

}
