package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTests {

    private static final PackReader READER = PackReader.alone();

    private static final PackSet SHIPPED = READER.read("shipped", PackFolder.read("classpath:policy"));

    private static final Lines LINES = new Lines(new LineFiles());

    @TempDir
    Path folder;

    @BeforeEach
    void twoPacks() throws IOException {
        write("early/pack.yaml", "pack: early\nzh: 早\nen: Early\nto: 2020-12-31\n");
        write("late/pack.yaml", "pack: late\nzh: 晚\nen: Late\nfrom: 2021-01-01\ninherits: early\n");
    }

    @Test
    void theMostSpecificPlaceDecidesTheLineAndABlankOneStaysUnknown() throws IOException {
        write("early/lines.yaml", """
                lines:
                  - {kind: MONITORING, place: national, year: 2020, yuan: 5000, source: a}
                  - {kind: MONITORING, place: "540000000000", year: 2020, yuan: 6000, source: b}
                  - {kind: MONITORING, place: "540623000000", year: 2020, yuan: , source: c, unverified: true}
                """);
        var pack = read().named("early");
        assertThat(monitoring(pack, 110101001001L)).isEqualTo(5000);
        assertThat(monitoring(pack, 540102001001L)).isEqualTo(6000);
        assertThat(monitoring(pack, 540623101201L)).isNull();
        var values = LINES.values(pack, 2020).find("monitoring", 540623101201L);
        assertThat(values).isNotNull();
        assertThat(values.fen()).isNull();
        assertThat(LINES.values(pack, 2019).byField()).isEmpty();
    }

    @Test
    void noUnverifiedLineHasAValue() {
        assertThat(SHIPPED.packs()).allSatisfy(pack -> assertThat(LINES.all(pack)).isNotEmpty()
            .allSatisfy(line -> assertThat(line.unverified()).isEqualTo(line.yuan() == null)));
        assertThat(LINES.find(SHIPPED.on(LocalDate.of(2020, 6, 1)), LineKind.REGISTER_NET_INCOME, 540623101201L, 2020))
            .map(Line::fen)
            .contains(400_000L);
    }

    @Test
    void aFaultInARuleIsShownWhereItsAuthorWroteIt() throws IOException {
        write("early/multidimensional.yaml", """
                measure: M
                zh: 例
                en: Example
                source: test
                cutoff: 9
                indicators:
                  - {id: A, dimension: D, weight: 1, zh: 甲, en: A, deprived: "household.dangerus_house"}
                  - id: B
                    dimension: D
                    weight: 1
                    zh: 乙
                    en: B
                    deprived: >
                      household.safe_water
                        || household.members / 0 > 1
                  - {id: C, dimension: D, weight: 1, zh: 丙, en: C, deprived: household.ethnicity == '04'}
                """);
        assertThat(problems())
            .anyMatch(said -> said.startsWith(
                    "early/multidimensional.yaml:7:72: unknown field dangerus_house; dangerous_house was perhaps"))
            .contains("early/multidimensional.yaml:15:32: division by zero")
            .anyMatch(said -> said.startsWith("early/multidimensional.yaml:16:71: ethnicity: no rule may read"))
            .contains("early/multidimensional.yaml:5:9: the cut-off must lie between 1 and the sum of the weights, 3");
    }

    @Test
    void aWordThatNoCodeListHasIsRefused() throws IOException {
        write("early/codes/fuel.yaml",
                "list: FUEL\nzh: 燃料\nen: Fuel\nsource: test\ncodes:\n  - {code: COAL, zh: 煤, en: Coal}\n");
        write("early/multidimensional.yaml", """
                measure: M
                zh: 例
                en: Example
                source: test
                cutoff: 1
                indicators:
                  - {id: A, dimension: D, weight: 1, zh: 甲, en: A, deprived: "household.fuel in ['COAL', 'WOD']"}
                """);
        assertThat(problems()).containsExactly("early/multidimensional.yaml:7:90: the code list FUEL has no WOD");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() throws IOException {
        write("early/lines.yaml", """
                lines:
                  - {kind: MONITORNG, place: national, year: 2020, yuan: 5000, source: a}
                  - {kind: MONITORING, place: "54", year: 2020, yuan: -1, source: b, colour: red}
                  - {kind: MONITORING, place: national, year: 2020, yuan: 1, source: a, unverified: true}
                """);
        write("late/what.yaml", "x: 1\n");
        assertThat(problems()).hasSize(6);
    }

    @Test
    void aGuardThatNamesNoClassOrCannotBeReadIsShownWhereItStands() throws IOException {
        write("early/procedures/p.yaml", procedure("NO_SUCH_CLASS"));
        assertThat(problems())
            .containsExactly("early/procedures/p.yaml:9:57: the standard OFFICIAL has no class NO_SUCH_CLASS");
        write("early/procedures/p.yaml", procedure("'household.members > true', guardZh: 人多, guardEn: Many"));
        assertThat(problems()).singleElement().asString().startsWith("early/procedures/p.yaml:9:");
        write("early/procedures/p.yaml", procedure("household.memberz > 1, guardZh: 人多, guardEn: Many"));
        assertThat(problems()).singleElement().asString().contains("unknown field memberz");
        write("early/procedures/p.yaml", procedure("household.members > 1"));
        assertThat(problems()).singleElement().asString().contains("guardZh is missing");
    }

    private static String procedure(String guard) {
        return """
                procedure: P
                zh: 例
                en: Example
                subject: HOUSEHOLD
                opening: [{step: OPEN, zh: 起, en: Open, to: A, by: [VILLAGE]}]
                states: [{state: A, zh: 甲, en: A}, {state: B, zh: 乙, en: B, ends: true}]
                steps:
                  - {step: GO, zh: 办, en: Go, from: [A], to: B, by: [COUNTY],
                     needs: [], effect: CLEAR, rejects: false,   guard: %s}
                """.formatted(guard);
    }

    @Test
    void theSameFilesHaveTheSameVersionAndAnEditedParentChangesItsHeirs() throws IOException {
        var before = read();
        assertThat(read().named("late").version()).isEqualTo(before.named("late").version());
        write("early/lines.yaml", "lines:\n  - {kind: PROVINCIAL, place: national, year: 2019, yuan: 1, source: a}\n");
        var after = read();
        assertThat(after.named("late").version()).isNotEqualTo(before.named("late").version());
        assertThat(after.named("early").version()).isNotEqualTo(before.named("early").version());
    }

    @Test
    void twoPacksAreComparedEntryByEntryAndFieldByField() {
        var difference = PackView.difference("lines", Map.of("a", Map.of("yuan", 1), "b", Map.of("yuan", 2, "x", 1)),
                Map.of("b", Map.of("yuan", 3, "x", 1), "c", Map.of()));
        assertThat(difference.added()).extracting(PackView.Row::key).containsExactly("c");
        assertThat(difference.removed()).extracting(PackView.Row::key).containsExactly("a");
        assertThat(difference.changed()).singleElement()
            .satisfies(changed -> assertThat(changed.fields()).containsExactly(new PackView.Change("yuan", 2, 3)));
    }

    private Integer monitoring(Pack pack, long village) {
        return LINES.find(pack, LineKind.MONITORING, village, 2020).orElseThrow().yuan();
    }

    private PackSet read() {
        return READER.read("folder", PackFolder.read(folder.toString()));
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        assertThatThrownBy(this::read).isInstanceOfSatisfying(BadPacks.class,
                bad -> bad.problems().forEach(problem -> problems.add(problem.toString())));
        return problems;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

}
