package org.shanhe.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.print.FileKind;
import org.shanhe.registry.HouseholdSheets.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class HouseholdCardTests {

    private static final long VILLAGE = 540623100210L;

    private static final Asked HERE = new Asked(PlaceRange.of(VILLAGE), null);

    @Autowired
    ApplicationContext context;

    @Autowired
    CardPrinting printing;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void eachHouseholdHasAPageMaskedAsTheRoleOfWhoeverPrintsDemands() throws IOException {
        var at = new Entered(owner, VILLAGE);
        for (var name : List.of("洛桑平措", "德吉卓玛")) {
            at.person(at.household(name), name + "之子", LocalDate.of(2001, 2, 3));
        }
        assertThat(printed("VILLAGE_OFFICER")).contains("帮扶明白卡：洛桑平措户", "德吉卓玛之子", "— 2 —");
        assertThat(printed("REGION_LEADER")).contains("帮扶明白卡：洛**措户").doesNotContain("洛桑平措户", "德吉卓玛之子");
        assertThatThrownBy(() -> scope("VILLAGE_OFFICER")
            .call(() -> printing.counted(new Asked(PlaceRange.of(110101001001L), null), FileKind.PDF)))
            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("CARD_PRINT_NONE"));
    }

    @Test
    void aPrintIsFoundAgainOnlyByWhoeverBeganIt() {
        new Entered(owner, VILLAGE).household("次仁");
        var people = new People(context);
        var one = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        var begun = one.post("/api/household-cards", Map.of("place", Long.toString(VILLAGE), "year", 2020));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        long id = begun.json().path("id").asLong();
        assertThat(one.get("/api/household-cards").json().findValuesAsString("id")).contains(Long.toString(id));
        assertThat(other.get("/api/household-cards/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/household-cards/%d/file".formatted(id)).status()).isEqualTo(404);
        assertThat(one.post("/api/household-cards", Map.of("place", "540623100209")).status()).isEqualTo(400);
        assertThat(
                owner.sql("select count(*) from kernel.audit where action = 'measure.cards.print' and subject = :print")
                    .param("print", "print/" + id)
                    .query(Long.class)
                    .single())
            .isOne();
    }

    private static Scope scope(String role) {
        return new Scope(0, List.of(PlaceRange.of(VILLAGE)), null, Set.of(role));
    }

    private String printed(String role) throws IOException {
        var out = new ByteArrayOutputStream();
        var counts = new ArrayList<Integer>();
        int done = scope(role)
            .call(() -> printing.print(HERE, 2020, FileKind.PDF, Locale.SIMPLIFIED_CHINESE, out, counts::add));
        assertThat(counts).last().isEqualTo(done);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

}
