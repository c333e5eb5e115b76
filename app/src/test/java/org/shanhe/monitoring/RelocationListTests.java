package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class RelocationListTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theBoardCountsHouseholdsAndPersonsTheListNarrowsAndTheWorkbookHoldsTheSame() throws IOException {
        clock.set(DAY.plusDays(90));
        var hamlet = new Hamlet(context);
        var mover = new Mover(context, hamlet);
        var people = new People(context);
        var village = people.signedIn(people.named(Role.VILLAGE_OFFICER, Hamlet.VILLAGE));
        long before = count(village.get("/api/relocations/board").json(), "MOVED", "persons");
        mover.wish(hamlet.household(PovertyStatus.POOR), "ACCOMPANYING", "NEW", DAY);
        var moved = mover.moved(mover.wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW", DAY), DAY);
        var job = hamlet.take(Hamlet.VILLAGER, moved, "JOB", DAY.plusDays(60), "people", 2, "channel", "WORKSHOP");
        hamlet.take(Hamlet.VILLAGER, job, "FOLLOW_UP", DAY.plusDays(61), "working", 2, "incomeAfter", 900_000,
                "livesThere", true);

        var board = village.get("/api/relocations/board?site=" + encoded("幸福家园")).json();
        assertThat(count(village.get("/api/relocations/board").json(), "MOVED", "persons")).isEqualTo(before + 2);
        assertThat(board.path("steps").valueStream().map(step -> step.path("state").asString())).startsWith("WISHED",
                "AGREED");
        assertThat(board.path("sites").path(0).path("site").asString()).isEqualTo("幸福家园");
        assertThat(board.path("sites").path(0).path("movedIn").asLong()).isPositive();
        assertThat(board.path("sites").path(0).path("employed").asLong()).isPositive();

        var rows = village.get("/api/relocations?kind=REGISTERED&state=MOVED&limit=200").json().path("rows");
        var row = rows.valueStream().filter(one -> one.path("id").asLong() == moved.id()).findFirst().orElseThrow();
        assertThat(row.path("kind").asString()).isEqualTo("建档立卡搬迁户");
        assertThat(row.path("jobs").asInt()).isEqualTo(2);
        assertThat(row.path("incomeBeforeFen").asLong()).isEqualTo(400_000);
        assertThat(row.path("movedOn").asString()).isEqualTo(DAY.plusDays(30).toString());
        assertThat(rows.valueStream().map(one -> one.path("stateName").asString())).containsOnly("已入住，后续扶持中");
        assertThat(village.get("/api/relocations?kind=registered").code()).isEqualTo("FILTER_MALFORMED");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                village.file("/api/relocations/export.xlsx?kind=REGISTERED&state=MOVED", "Accept-Language", "en")))) {
            var read = workbook.getFirstSheet().read();
            assertThat(read.getFirst().getCellText(0)).isEqualTo("Head");
            assertThat(read).hasSize(rows.size() + 1);
            assertThat(read.stream().map(line -> line.getCellText(7))).contains("幸福家园");
        }
        var leader = people.signedIn(people.named(Role.REGION_LEADER, Hamlet.COUNTY));
        var seen = leader.get("/api/relocations?state=MOVED").json().path("rows").path(0);
        assertThat(seen.path("title").asString()).contains("*");
        assertThat(seen.path("incomeBeforeFen").isNull()).isTrue();
        var elsewhere = people.signedIn(people.named(Role.VILLAGE_OFFICER, Hamlet.VILLAGE + 1));
        assertThat(elsewhere.get("/api/relocations").json().path("rows").isEmpty()).isTrue();
    }

    private static long count(JsonNode board, String state, String what) {
        return board.path("steps")
            .valueStream()
            .filter(step -> step.path("state").asString().equals(state))
            .mapToLong(step -> step.path(what).asLong())
            .sum();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

}
