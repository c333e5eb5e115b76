package org.shanhe.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.PlaceRange;
import tools.jackson.databind.json.JsonMapper;

class PlaceCodeTests {

    static final PlaceCode VILLAGE = PlaceCode.of("513429102215");

    @Test
    void theLevelIsReadFromTheDigits() {
        assertThat(VILLAGE.path()).extracting(PlaceCode::level).containsExactly(1, 2, 3, 4, 5);
        assertThat(VILLAGE.path()).extracting(PlaceCode::toString)
            .containsExactly("510000000000", "513400000000", "513429000000", "513429102000", "513429102215");
        assertThat(PlaceCode.of("6210").level()).as("a prefecture whose own digits end in zero").isEqualTo(2);
    }

    @Test
    void aPlaceIsARangeThatHoldsAllThatLiesInIt() {
        var county = PlaceCode.of("513429");
        assertThat(county.range()).isEqualTo(new PlaceRange(513429000000L, 513430000000L))
            .isEqualTo(PlaceRange.of(county.value()));
        assertThat(county.contains(VILLAGE)).isTrue();
        assertThat(county.contains(PlaceCode.of("513430"))).isFalse();
    }

    @Test
    void theParentIsOneLevelUp() {
        assertThat(VILLAGE.parent()).contains(PlaceCode.of("513429102"));
        assertThat(PlaceCode.of("51").parent()).isEqualTo(Optional.empty());
    }

    @Test
    void inJsonItIsANumber() {
        var mapper = new JsonMapper();
        assertThat(mapper.writeValueAsString(VILLAGE)).isEqualTo("513429102215");
        assertThat(mapper.readValue("513429102215", PlaceCode.class)).isEqualTo(VILLAGE);
    }

    @Test
    void initialsAreReadAsPlaceNamesAre() {
        assertThat(Initials.of("重庆市")).isEqualTo("cqs");
        assertThat(Initials.of("番禺区")).isEqualTo("pyq");
        assertThat(Initials.of("719社区居委会")).isEqualTo("719sqjwh");
        assertThat(Initials.of("长子县")).isEqualTo("czx");
    }

}
