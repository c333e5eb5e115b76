package org.shanhe.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanhe.DemoTest;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One assessment of each kind of scheme over the demo world, line by line. */
@DemoTest
class AssessmentGoldenTests {

    static final Path FILE = Path.of("src/test/resources/org/shanhe/pledge/assessments.golden");

    @Autowired
    AssessmentPages pages;

    @Autowired
    Recomputing recomputing;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void theSchemesScoreTheDemoWorldAsWrittenDown() throws IOException {
        var written = Scope.system()
            .call(() -> owner.sql("select id from pledge.assessment where frozen_at is not null order by scheme, year")
                .query(Long.class)
                .list()
                .stream()
                .map(this::written)
                .collect(Collectors.joining("\n")));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, written);
        }
        assertThat(written).isEqualTo(Files.readString(FILE));
        assertThat(written).contains("DESIGNATED_UNIT", "PLACE_BLOCKS", "COUNTY_DEDUCTION", "vetoed");
    }

    private String written(Long id) {
        var page = pages.page(id, Locale.SIMPLIFIED_CHINESE);
        var score = page.score();
        var recomputed = recomputing.of(id, Locale.SIMPLIFIED_CHINESE);
        assertThat(score).isNotNull();
        assertThat(recomputed.whole()).isTrue();
        assertThat(recomputed.frozen()).isEqualTo(score);
        assertThat(page.assessment().score()).isEqualByComparingTo(score.total());
        var items = score.items()
            .stream()
            .map(item -> "  %-14s %-14s %-9s %6s of %3d   %s".formatted(item.block(), item.code(), item.how(),
                    item.points(), item.full(),
                    item.basis() == null ? "-" : item.basis().setScale(4, RoundingMode.HALF_UP)))
            .collect(Collectors.joining("\n"));
        return "%s %d %s: %s %s%s, %d inputs\n%s\n".formatted(page.assessment().scheme(), page.assessment().year(),
                page.assessment().partnerName() == null ? page.assessment().placeName()
                        : page.assessment().partnerName(),
                score.total(), page.assessment().grade(), score.vetoed() ? " vetoed" : "", page.inputs().size(), items);
    }

}
