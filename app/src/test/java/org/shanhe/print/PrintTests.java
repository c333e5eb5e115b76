package org.shanhe.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class PrintTests {

    private static final long COUNTY = 540623000000L;

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    ApplicationContext context;

    @Autowired
    Prints prints;

    @Test
    void aPrintTellsHowFarItIsAndIsThereWhenItIsDone() throws InterruptedException {
        var half = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var begun = scope(1).call(() -> prints.begin(wanted(), CHINESE, (out, done) -> {
            done.accept(2);
            half.countDown();
            wait(seen);
            out.write(42);
        }));
        assertThat(begun.state()).isEqualTo("RUNNING");
        half.await();
        assertThat(scope(1).call(() -> prints.get("test", begun.id(), CHINESE))).extracting(Prints.Print::done)
            .isEqualTo(2);
        assertThatThrownBy(() -> scope(2).call(() -> prints.get("test", begun.id(), CHINESE)))
            .isInstanceOf(Refused.class);
        seen.countDown();
        assertThat(ended(begun.id())).satisfies(print -> {
            assertThat(print.state()).isEqualTo("DONE");
            assertThat(print.done()).isEqualTo(4);
        });
    }

    @Test
    void aPrintThatCannotBeMadeSaysWhy() throws InterruptedException {
        var refused = scope(1).call(() -> prints.begin(wanted(), CHINESE, (_, _) -> {
            throw Refused.invalid("REPORT_VOLUME_EMPTY");
        }));
        assertThat(ended(refused.id()).problem()).isEqualTo("选中的地方和日期都没有可以报告的数据，没有可汇编的材料。");
        var broken = scope(1).call(() -> prints.begin(wanted(), CHINESE, (_, _) -> {
            throw new IllegalStateException("as a full disk would");
        }));
        assertThat(ended(broken.id()).problem()).isEqualTo("打印中断，请重新打印。");
    }

    @Test
    void aVolumeIsAskedOfWhatItsReaderMayReadAndItsRefusalsAreSaid() {
        var people = new People(context);
        var officer = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
        var begun = officer.post("/api/volumes",
                Map.of("kinds", List.of("county-statement", "village-plan"), "place", Long.toString(COUNTY)));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.json().path("asked").asInt()).isEqualTo(3);
        assertThat(officer.get("/api/volumes").json().findValuesAsString("id"))
            .contains(begun.json().path("id").asString());
        assertThat(officer.post("/api/volumes", Map.of("kinds", List.of(), "place", Long.toString(COUNTY))).body())
            .contains("REPORT_VOLUME_NOTHING");
        assertThat(
                officer.post("/api/volumes", Map.of("kinds", List.of("results-review"), "place", Long.toString(COUNTY)))
                    .body())
            .contains("REPORT_VOLUME_PARTNER");
        assertThat(officer
            .post("/api/volumes", Map.of("kinds", List.of("notice"), "place", Long.toString(COUNTY), "format", "XLSX"))
            .body()).contains("REPORT_VOLUME_FORMAT");
        assertThat(officer.post("/api/volumes", Map.of("kinds", List.of("notice"), "place", "110101000000")).status())
            .isEqualTo(403);
    }

    private static Prints.Wanted wanted() {
        return new Prints.Wanted("test", "试打", COUNTY, null, FileKind.PDF, 4);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Prints.Print ended(long id) throws InterruptedException {
        for (int n = 0; n < 500; n++) {
            var print = scope(1).call(() -> prints.get("test", id, CHINESE));
            if (!print.state().equals("RUNNING")) {
                return print;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("print %d did not end".formatted(id));
    }

    private static Scope scope(long account) {
        return new Scope(account, List.of(PlaceRange.of(COUNTY)), null, Set.of());
    }

}
