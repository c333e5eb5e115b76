package org.shanhe.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DivisionTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyDivisionOfTheNationIsThere() {
        var counts = jdbc.sql("""
                select count(*) filter (where level <= n and down_to >= n)
                  from place.division cross join generate_series(1, 5) n group by n order by n
                """).query(Integer.class).list();
        assertThat(counts).isEqualTo(List.of(31, 342, 2978, 41352, 620573));
    }

    @Test
    void everyPlaceLiesInOneOfTheLevelAbove() {
        assertThat(jdbc.sql("""
                select count(*)
                  from place.division d left join place.division p on p.code = d.parent
                 where d.level > 1 and (p.code is null or d.level - 1 not between p.level and p.down_to)
                """).query(Integer.class).single()).isZero();
    }

    @Test
    void aPlaceThatIsItsOwnCountyIsThereOnce() {
        assertThat(jdbc.sql("select code, level, down_to, name from place.division where down_to > level order by code")
            .query()
            .listOfRows())
            .extracting(row -> "%s %s-%s %s".formatted(row.get("code"), row.get("level"), row.get("down_to"),
                    row.get("name")))
            .containsExactly("350527000000 3-5 金门县", "441900000000 2-3 东莞市", "442000000000 2-3 中山市",
                    "460400000000 2-3 儋州市");
    }

    @Test
    void autonomousPlacesHaveTheirShortNames() {
        assertThat(
                jdbc.sql("select code || ' ' || name from place.alias where kind = 'SHORT'").query(String.class).set())
            .contains("530825000000 镇沅县", "530825000000 镇沅自治县", "513400000000 凉山州", "653000000000 克孜勒苏州",
                    "632700000000 玉树州");
    }

    @Test
    void theNationsAutonomousPlacesAreTagged() {
        assertThat(jdbc.sql("""
                select level || ' ' || count(*) from place.tag join place.division using (code)
                 where tag = 'ETHNIC' group by level order by level
                """).query(String.class).list()).containsExactly("1 5", "2 30", "3 120");
    }

    @Test
    void fiftyTwoCountiesWereUnderSpecialSupervision() {
        assertThat(jdbc.sql("select count(*) from place.tag where tag = 'SPECIAL_SUPERVISION'")
            .query(Integer.class)
            .single()).isEqualTo(52);
    }

    @Test
    void theNineCountiesCarryTheDesignationsOfTheResultsReview() {
        assertThat(jdbc.sql("""
                select tag || ' ' || count(*)
                  from place.division c join place.tag t on t.places @> c.code
                 where c.code in (540623000000, 632726000000, 632224000000, 513428000000, 513429000000, 140623000000,
                                  150429000000, 610827000000, 610829000000)
                   and tag <> 'ETHNIC'
                 group by tag order by tag
                """).query(String.class).list()).containsExactly("DEEP_POVERTY 5", "REVOLUTIONARY_BASE 4",
                "SPECIAL_SUPERVISION 2", "THREE_REGIONS_THREE_PREFECTURES 5");
    }

    @Test
    void thePlatformItselfCannotChangeADivision() {
        assertThat(jdbc.sql("""
                select has_table_privilege('shanhe_app', 'place.division', 'insert')
                    or has_table_privilege('shanhe_app', 'place.division', 'update')
                    or has_table_privilege('shanhe_app', 'place.division', 'delete')
                """).query(Boolean.class).single()).isFalse();
    }

}
