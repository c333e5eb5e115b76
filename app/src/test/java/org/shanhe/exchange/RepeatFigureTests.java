package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Entries;
import org.shanhe.indicator.Entry;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platform knew already and was handed in again (重复填报). */
@DatabaseTest
class RepeatFigureTests {

    private static final long COUNTY = 540624000000L;

    @Autowired
    Importer importer;

    @Autowired
    Answers answers;

    @Autowired
    Entries entries;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aRegisterHandedInTwiceCountsItsSecondLinesAsAskedAgain() throws IOException {
        long village = village("max");
        long town = village / 1_000 * 1_000;
        var clerk = new Scope(4712, List.of(PlaceRange.of(town)), null, Set.of("TOWN_OFFICER"));
        var county = new Scope(4713, List.of(PlaceRange.of(COUNTY)), null, Set.of("COUNTY_OFFICER"));
        assertThat(value(county, "import.repeat_share", town)).as("nothing was handed in").isNull();

        var book = RegisterWorkbook.of("RF", village, 3);
        long first = handedIn(clerk, book);
        assertThat(value(county, "import.line", town)).as("three households and six persons").isEqualByComparingTo("9");
        assertThat(value(county, "import.repeat_share", town)).isEqualByComparingTo("0");
        clerk.run(() -> {
            importer.apply(first);
            importer.await(first);
        });
        assertThat(value(county, "import.repeat_share", town)).isEqualByComparingTo("0");

        long second = handedIn(clerk, book);
        assertThat(value(county, "import.repeat_share", town)).isEqualByComparingTo("0.5");
        assertThat(opened(county, "import.repeat_share", town)).singleElement().satisfies(entry -> {
            assertThat(entry.subjectKind()).isEqualTo("import");
            assertThat(entry.subject()).isEqualTo(second);
            assertThat(entry.quantity()).isEqualByComparingTo("9");
            assertThat(entry.place()).isEqualTo(String.valueOf(town));
        });
        assertThat(opened(county, "import.line", town)).extracting(Entry::subject).containsExactly(first, second);

        long corrected = handedIn(clerk, book.person(0, "务工时间(月)", "7").household(1, "主要致贫原因", "因学"));
        assertThat(value(county, "import.line.known", town)).as("two lines of nine say something new")
            .isEqualByComparingTo("16");
        clerk.run(() -> importer.discard(corrected));
        assertThat(value(county, "import.line", town)).isEqualByComparingTo("18");

        var neighbour = new Scope(4714, List.of(PlaceRange.of(village)), null, Set.of("VILLAGE_OFFICER"));
        assertThat(value(neighbour, "import.line", town)).as("a village does not see what its town hands in").isZero();

        clerk.run(() -> {
            importer.undo(first);
            importer.await(first);
        });
        assertThat(opened(county, "import.line", town)).extracting(Entry::subject).containsExactly(second);
    }

    @Test
    void aLineThatFailedACheckIsNeitherNewNorKnown() throws IOException {
        long village = village("min");
        var clerk = new Scope(4715, List.of(PlaceRange.of(village)), null, Set.of("VILLAGE_OFFICER"));
        handedIn(clerk, RegisterWorkbook.of("RG", village, 2).person(0, "证件号码", "12345"));
        assertThat(value(clerk, "import.line", village)).as("the household of the person is refused with all its lines")
            .isEqualByComparingTo("3");
    }

    private long village(String end) {
        return owner.sql("select " + end + "(code) from place.division where code between :low and :high and level = 5")
            .param("low", COUNTY)
            .param("high", COUNTY + 999_999)
            .query(Long.class)
            .single();
    }

    private long handedIn(Scope who, RegisterWorkbook book) throws IOException {
        return who.call(() -> {
            long id = importer.upload(List.of(RegisterWorkbook.upload(book.bytes())), null);
            assertThat(importer.await(id).state()).isEqualTo(ImportState.READY);
            return id;
        });
    }

    private @Nullable BigDecimal value(Scope who, String figure, long place) {
        return who.call(() -> answers.value(figure, asked(place), Locale.ENGLISH)).value();
    }

    private List<Entry> opened(Scope who, String figure, long place) {
        return who.call(() -> entries.page(figure, asked(place), null, 100)).rows();
    }

    private static Asked asked(long place) {
        return new Asked(String.valueOf(place), null, LocalDate.now(), null, null, null);
    }

}
