package org.shanhe.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class SweepTests {

    private static final long COUNTY = 540629000000L;

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Sweeps sweeps;

    @Autowired
    Registration registration;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aDefectIsFoundOnceAndIsGoneWhenItIsMended() {
        Scope.system().run(() -> {
            var village = village();
            long household = register(village, "MALE");
            var first = sweeps.run(COUNTY, _ -> {
            });
            assertThat(first.state()).isEqualTo("DONE");
            assertThat(standing(household)).contains("2_02_001", "CAUSE_MISSING");
            var again = sweeps.run(COUNTY, _ -> {
            });
            assertThat(again.found()).isZero();
            assertThat(again.gone()).isZero();
            assertThat(again.asked()).isEqualTo(first.asked()).isPositive();
            registration.correct(household, version(household), JSON.valueToTree(Map.of("causeMain", "ILLNESS")),
                    JSON.valueToTree(List.of()), "test");
            sweeps.run(COUNTY, _ -> {
            });
            assertThat(standing(household)).contains("2_02_001").doesNotContain("CAUSE_MISSING");
            assertThat(owner.sql(
                    "select count(*) from monitoring.hit where household = :id and rule = 'CAUSE_MISSING' and gone_on is not null")
                .param("id", household)
                .query(Long.class)
                .single()).isEqualTo(1);
        });
    }

    private long village() {
        return owner
            .sql("select min(code) from place.division where code > :county and code < :county + 1000000 and level = 5")
            .param("county", COUNTY)
            .query(Long.class)
            .single();
    }

    private int version(long household) {
        return owner.sql("select version from registry.household where id = :id")
            .param("id", household)
            .query(Integer.class)
            .single();
    }

    private List<String> standing(long household) {
        return owner.sql("select rule from monitoring.hit where household = :id and gone_on is null")
            .param("id", household)
            .query(String.class)
            .list();
    }

    private long register(long village, String sex) {
        return registration.register(village, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                JSON.valueToTree(Map.of("identifiedOn", "2015-01-01", "phone", "13912345678")),
                JSON.valueToTree(List.of(Map.of("name", "次仁", "relation", "HEAD", "sex", "MALE"),
                        Map.of("name", "央金", "relation", "SPOUSE", "sex", sex))),
                "test")
            .id();
    }

}
