package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;
import org.shanhe.kernel.Refused;

/** Needs no Spring and no database: neither does who checks an export. */
class AuditFileTests {

    static final int ENTRIES = 30;

    List<String> lines;

    @BeforeEach
    void export() throws IOException {
        lines = new ArrayList<>(file(chain(ENTRIES)));
    }

    private static AuditEntry entry(int id) {
        return new AuditEntry("" + id, "" + (700 + id / 3), "2026-03-01T08:00:00.%06dZ".formatted(id), "7",
                "registry.household.correct", "household/" + id % 5, id % 4 == 0 ? null : "540623101201",
                id % 2 == 0 ? null : "{\"原因\": \"更正\\n\", \"n\": " + id + "}");
    }

    private static List<AuditLink> chain(int length) {
        var links = new ArrayList<AuditLink>();
        var hash = AuditEntry.GENESIS;
        for (int i = 1; i <= length; i++) {
            hash = entry(i).hashAfter(hash);
            links.add(new AuditLink(i, "" + i, hash, entry(i)));
        }
        return links;
    }

    private static List<String> file(List<AuditLink> links) throws IOException {
        var out = new ByteArrayOutputStream();
        AuditFile.write(links.iterator(), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private AuditVerdict verify() {
        return AuditFile.verify(new BufferedReader(new StringReader(String.join("\n", lines))));
    }

    @Test
    void anUntouchedExportIsWhole() {
        assertThat(verify()).isInstanceOfSatisfying(Whole.class,
                whole -> assertThat(whole.entries()).isEqualTo(ENTRIES));
    }

    @Test
    void anEmptyChainIsWhole() throws IOException {
        lines = new ArrayList<>(file(List.of()));

        assertThat(verify()).isInstanceOf(Whole.class);
    }

    @Test
    void aChangedEntryIsNamedWhicheverItIsAndWhateverWasChanged() {
        var random = new Random(7);
        for (int i = 1; i <= ENTRIES; i++) {
            var original = lines.get(i);
            for (int n = 0; n < 20; n++) {
                lines.set(i, changed(original, random));

                assertThat(((Broken) verify()).seq()).as(lines.get(i)).isEqualTo(placeOf(original));
            }
            lines.set(i, original);
        }
    }

    private static long placeOf(String line) {
        return Long.parseLong(line.replaceAll("^\\{\"seq\":(\\d+),.*$", "$1"));
    }

    /** One character of a value becomes another. */
    private static String changed(String line, Random random) {
        while (true) {
            int at = random.nextInt(line.indexOf("\"id\":") + 6, line.length() - 2);
            if (Character.isLetterOrDigit(line.charAt(at)) && line.charAt(at - 1) != '\\') {
                char other = line.charAt(at) == '0' ? '1' : '0';
                return line.substring(0, at) + other + line.substring(at + 1);
            }
        }
    }

    @Test
    void aRemovedEntryIsNamedWhicheverItIs() {
        for (int i = 1; i <= ENTRIES; i++) {
            var original = lines.remove(i);
            assertThat(verify()).isEqualTo(new Broken(i, "", Fault.REMOVED));
            lines.add(i, original);
        }
    }

    @Test
    void aRemovedEntryIsNamedEvenWhenTheOthersAreNumberedAnew() throws IOException {
        for (int i = 1; i < ENTRIES; i++) {
            var links = new ArrayList<>(chain(ENTRIES));
            links.remove(i - 1);
            for (int k = 0; k < links.size(); k++) {
                var link = links.get(k);
                links.set(k, new AuditLink(k + 1, link.id(), link.hash(), link.entry()));
            }
            lines = file(links);
            assertThat(verify()).isEqualTo(new Broken(i, "" + (i + 1), Fault.CHANGED));
        }
    }

    @Test
    void anInsertedEntryIsNamedWhereverItStands() throws IOException {
        for (int i = 1; i <= ENTRIES; i++) {
            var links = new ArrayList<>(chain(ENTRIES));
            var foreign = entry(1000 + i);
            var hash = foreign.hashAfter(i == 1 ? AuditEntry.GENESIS : links.get(i - 2).hash());
            // with any hash but its own: with its own, what follows it shows the break
            hash[0] ^= 1;
            links.add(i - 1, new AuditLink(i, foreign.id(), hash, foreign));
            for (int k = 0; k < links.size(); k++) {
                var link = links.get(k);
                links.set(k, new AuditLink(k + 1, link.id(), link.hash(), link.entry()));
            }
            lines = file(links);
            assertThat(verify()).isEqualTo(new Broken(i, foreign.id(), Fault.INSERTED));
        }
    }

    @Test
    void anEndCutOffIsNoticed() {
        var end = lines.getLast();
        for (int kept = 0; kept < ENTRIES; kept++) {
            var all = lines;
            lines = new ArrayList<>(all.subList(0, kept + 1));
            assertThat(verify()).isEqualTo(new Broken(kept + 1, "", Fault.REMOVED));
            lines.add(end);
            assertThat(verify()).isEqualTo(new Broken(kept + 1, "", Fault.REMOVED));
            lines = all;
        }
    }

    @Test
    void linesThatAreNoEntriesAreNamedToo() {
        lines.set(5, "{\"seq\":5,\"id\":");
        assertThat(verify()).isEqualTo(new Broken(5, "", Fault.CHANGED));
        lines.set(5, "[]");
        assertThat(verify()).isInstanceOf(Broken.class);
    }

    @Test
    void anotherFileIsRefused() {
        lines = List.of("PK\u0003\u0004");
        assertThatThrownBy(this::verify).isInstanceOf(Refused.class);
        lines = List.of();
        assertThatThrownBy(this::verify).isInstanceOf(Refused.class);
        lines = List.of("{\"format\":\"another\"}");
        assertThatThrownBy(this::verify).isInstanceOf(Refused.class);
    }

    @Test
    void theFirstHashesAreThoseOfTheDocument() {
        assertThat(HexFormat.of().formatHex(AuditEntry.GENESIS)).hasSize(64);
        var entry = new AuditEntry("1", "700", "2026-03-01T08:00:00.000000Z", "0", "a", "审", null, "{}");
        assertThat(new String(entry.canonical(), StandardCharsets.UTF_8))
            .isEqualTo("1:13:70027:2026-03-01T08:00:00.000000Z1:01:a3:审-2:{}");
    }

}
