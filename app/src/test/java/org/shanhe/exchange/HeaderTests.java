package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.Tries;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;

class HeaderTests {

    static final Columns COLUMNS = Columns.load();

    @TempDir
    Path folder;

    @Test
    void aColumnIsRecognisedHoweverItsHeaderIsBracketedSpacedAndStarred() {
        Tries.of(300, HeaderTests::recogniseEveryColumn);
    }

    private static void recogniseEveryColumn(Random random) {
        for (var kind : SheetKind.values()) {
            for (var column : COLUMNS.of(kind)) {
                var name = column.names().get(random.nextInt(column.names().size()));
                // brackets that tell two columns apart must stand as they are
                var header = name.indexOf('（') < 0 ? noisy(name, random) : name;
                assertThat(COLUMNS.find(kind, header)).as(name).isEqualTo(column);
            }
        }
    }

    @Test
    void theHeaderIsFoundBelowTitleAndNotesAndByNationalKeys() throws IOException {
        var header = header("贫困人口基本信息表(AB01),,,,,\n填表说明:户编号按文本填写,,,,,\n"
                + "户编号(AAC001),AAB002 姓名,性别*,证件号码,与户主\u3000关系,民族\n1,甲,男,,户主,藏族\n");
        assertThat(header.kind()).isEqualTo(SheetKind.PERSON);
        assertThat(header.row()).isEqualTo(3);
        assertThat(header.at(Field.RELATION)).isEqualTo(4);
    }

    @Test
    void aRowOfNationalKeysAndOneOfNamesMakeOneHeader() throws IOException {
        var header = header("AAC001,AAB002,AAB003,AAB004,AAB006\n户编号,姓名,性别,证件号码,与户主关系\n1,甲,男,,户主\n");
        assertThat(header.row()).isEqualTo(2);
        assertThat(header.at(Field.DOCUMENT)).isEqualTo(3);
    }

    @Test
    void missingColumnsAreNamed() {
        assertThatThrownBy(() -> header("户编号,姓名,与户主关系,民族\n")).isInstanceOf(Refused.class)
            .hasMessageContaining("IMPORT_MISSING_COLUMNS")
            .hasMessageContaining("[性别, 证件号码]");
        assertThatThrownBy(() -> header("户编号,户主姓名,脱贫标志,贫困户属性,县\n")).hasMessageContaining("行政村代码");
    }

    @Test
    void twoHeadersThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> header("户编号,姓名,性别,证件号码,与户主关系\n姓名,户编号,性别,证件号码,与户主关系\n"))
            .hasMessageContaining("IMPORT_HEADER_AMBIGUOUS");
    }

    @Test
    void aListOfVillagesIsNoRegister() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "县,乡镇,行政村,总户数\n聂荣县,聂荣镇,帕玉村,120\n");
        try (var table = TableFile.open(file, "a.csv")) {
            assertThat(HeaderSearch.in(COLUMNS, table, 0, "a.csv")).isNull();
        }
    }

    private Header header(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), csv, StandardCharsets.UTF_8);
        try (var table = TableFile.open(file, "a.csv")) {
            var header = HeaderSearch.in(COLUMNS, table, 0, "a.csv");
            assertThat(header).isNotNull();
            return header;
        }
    }

    private static String noisy(String name, Random random) {
        var spaces = List.of("", "", " ", "\u3000", "\n", "\r\n", "\u00A0", "*", "\uFF0A", "\u200B");
        var noisy = name.chars().mapToObj(c -> {
            var letter = switch (c) {
                case '(', '\uFF08' -> random.nextBoolean() ? "(" : "\uFF08";
                case ')', '\uFF09' -> random.nextBoolean() ? ")" : "\uFF09";
                default -> String.valueOf((char) c);
            };
            return letter + spaces.get(random.nextInt(spaces.size()));
        }).collect(Collectors.joining());
        return random.nextInt(4) == 0 ? noisy + "\uFF08必填)" : noisy;
    }

}
