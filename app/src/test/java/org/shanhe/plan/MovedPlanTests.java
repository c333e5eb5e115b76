package org.shanhe.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MovedPlanTests {

    private static final long VILLAGE = 540623100203L;

    private static final long NEXT_VILLAGE = 540623100204L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Planners at;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2018, 3, 1));
        at = new Planners(context, owner, VILLAGE);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aPlanGoesWithItsHouseholdIntoTheVillageItMovesTo() {
        long household = at.household("迁户");
        long plan = at.approved(household);
        var people = new People(context);
        var neighbour = people.signedIn(people.named(Role.VILLAGE_OFFICER, NEXT_VILLAGE));
        assertThat(neighbour.get("/api/plans/" + plan).status()).isEqualTo(404);
        long version = at.villager.get("/api/households/" + household).json().at("/household/version").asLong();
        var move = at.villager.post("/api/changes", Map.of("kind", "MOVE", "household", household, "version", version,
                "on", "2018-02-01", "reason", "易地搬迁", "content", Map.of("village", NEXT_VILLAGE)));
        assertThat(move.status()).as(move.body()).isEqualTo(202);
        long request = move.json().path("request").asLong();
        assertThat(approve(at.townsman, request)).isEqualTo("APPROVED");
        assertThat(approve(at.county, request)).isEqualTo("APPLIED");

        assertThat(at.villager.get("/api/plans/" + plan).status()).isEqualTo(404);
        var page = neighbour.get("/api/plans/" + plan).json();
        assertThat(page.at("/plan/household").asLong()).isEqualTo(household);
        assertThat(page.path("items")).isNotEmpty();
        assertThat(
                owner.sql("select distinct village from plan.item where plan = ?").param(plan).query(Long.class).list())
            .containsExactly(NEXT_VILLAGE);
    }

    @Test
    void aResultIsProvedByTheFilesOfWhoRecordsIt() {
        long plan = at.approved(at.household("佐证"));
        var item = at.page(plan).path("items").get(0).path("id").asLong();
        var file = at.villager.send("POST", "/api/changes/evidence",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\nphoto\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        var hash = file.json().path("hash").asString();
        clock.set(LocalDate.of(2018, 10, 8));
        var result = Map.of("item", item, "quantity", 2, "on", "2018-09-01", "evidence", List.of(hash));
        assertThat(
                at.townsman.post("/api/plan-results", result, "Idempotency-Key", UUID.randomUUID().toString()).code())
            .as("another's file proves nothing")
            .isEqualTo("EVIDENCE_UNKNOWN");
        var recorded = at.villager.post("/api/plan-results", result, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
        var delivery = recorded.json().path("delivery").asLong();
        var proofs = at.county.get("/api/plan-results/evidence?plan=" + plan).json();
        assertThat(proofs).hasSize(1);
        assertThat(proofs.get(0).path("item").asLong()).isEqualTo(item);
        assertThat(at.county.get("/api/plan-results/%d/evidence/%s".formatted(delivery, hash)).body())
            .isEqualTo("photo");
        var people = new People(context);
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, NEXT_VILLAGE));
        assertThat(other.get("/api/plan-results/%d/evidence/%s".formatted(delivery, hash)).status()).isEqualTo(404);
    }

    private static String approve(Browser who, long request) {
        int revision = who.get("/api/changes/" + request).json().path("revision").asInt();
        return who.post("/api/changes/" + request + "/approve", Map.of("revision", revision))
            .json()
            .path("state")
            .asString();
    }

}
