package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.kernel.Refused;

class CodeListsTests {

    private static final LocalDate IN_2018 = LocalDate.of(2018, 6, 30);

    private static final CodeLists LISTS = lists("classpath:policy");

    @TempDir
    Path folder;

    @Test
    void aTibetanIsFiveInTheNationalFormAndFourInTheStandard() {
        var list = LISTS.list("ETHNICITY", IN_2018);
        assertThat(list.ofNational("05").orElseThrow().code()).isEqualTo("04");
        assertThat(list.ofNational("5").orElseThrow().zh()).isEqualTo("藏族");
        assertThat(list.ofStandard("04").orElseThrow().zh()).isEqualTo("藏族");
        assertThat(list.inWords("藏").orElseThrow().code()).isEqualTo("04");
        assertThat(list.codes().stream().filter(code -> code.national() != null)).hasSize(56);
    }

    @Test
    void wordsAreUnderstoodAsPeopleWriteThem() {
        var relation = LISTS.list("RELATION", IN_2018);
        assertThat(relation.inWords("03 之子").orElseThrow().code()).isEqualTo("SON");
        assertThat(relation.inWords(" 儿子 ").orElseThrow().code()).isEqualTo("SON");
        assertThat(LISTS.list("DOCUMENT_KIND", IN_2018).inWords("居民身份证（户口簿）").orElseThrow().code())
            .isEqualTo("IDENTITY_CARD");
        assertThat(LISTS.list("CAUSE", IN_2018).inWords("1、因病").orElseThrow().code()).isEqualTo("ILLNESS");
        assertThat(relation.inWords("邻居")).isEmpty();
    }

    @Test
    void aLaterPackInheritsWhatItDoesNotSayItself() {
        var day = LocalDate.of(2027, 1, 1);
        assertThat(LISTS.list("CAUSE", day).codes()).isEqualTo(LISTS.list("CAUSE", IN_2018).codes());
        assertThat(LISTS.list("RELATION", day).find("SIBLING")).isPresent();
        assertThat(LISTS.list("RELATION", IN_2018).find("SIBLING")).isEmpty();
        assertThat(LISTS.list("RELATION", LocalDate.of(2002, 1, 1)).find("HEAD")).isPresent();
    }

    @Test
    void noWordsOfAListMeanTwoThings() {
        for (var day : new LocalDate[] { IN_2018, LocalDate.of(2022, 1, 1), LocalDate.of(2026, 1, 1) }) {
            assertThat(LISTS.lists(day)).isNotEmpty()
                .allSatisfy(list -> list.codes()
                    .forEach(code -> assertThat(list.inWords(code.zh())).as("%s %s", list.name(), code.zh())
                        .contains(code)));
        }
    }

    @Test
    void anUnknownListIsRefused() {
        assertThatThrownBy(() -> LISTS.list("COLOUR", IN_2018)).isInstanceOf(Refused.class);
    }

    @Test
    void aFaultIsRefusedWithItsFileAndLine() throws IOException {
        pack("2014-2020", "to: 2020-12-31");
        pack("2021-", "from: 2021-01-01");
        refuses("codes:\n  - {code: A, zh: 甲, en: A, colour: red}", "x.yaml:6:29: unknown key colour");
        refuses("codes:\n  - {code: A, zh: 甲, en: A}\n  - {code: A, zh: 乙, en: B}", "x.yaml:7:5: A is listed twice");
        refuses("codes:\n  - {code: A, zh: 甲}", "x.yaml:6:5: en is missing");
        refuses("codes: [", "x.yaml:");
        refuses("codes:\n  - {code: NO, zh: 否, en: No, from: 2014}", "x.yaml:6:37: from must be a date");
    }

    @Test
    void aGapBetweenPacksIsRefused() throws IOException {
        pack("2014-2020", "to: 2020-12-31");
        pack("2021-", "from: 2021-01-02");
        assertThatThrownBy(() -> lists(folder.toUri().toString()))
            .hasMessageContaining("2021-/pack.yaml:4:7: must begin the day after 2014-2020 ends");
    }

    private static CodeLists lists(String root) {
        var packs = new Packs(root, FileKinds.all());
        assertThat(packs.current().packs()).isNotEmpty();
        return new CodeLists(packs, new CodeListFiles());
    }

    private void refuses(String codes, String message) throws IOException {
        var file = folder.resolve("2014-2020/codes/x.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "list: X\nzh: 例\nen: Example\nsource: test\n" + codes + "\n");
        assertThatThrownBy(() -> lists(folder.toUri().toString())).hasMessageContaining(message);
        Files.delete(file);
    }

    private void pack(String name, String dates) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name + "/pack.yaml"),
                "pack: \"%s\"\nzh: 例\nen: Example\n%s\n".formatted(name, dates));
    }

}
