package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a pack is said in Chinese too, whatever sentence a reader writes. */
class ProblemWordsTests {

    /** A sentence noted or thrown by a reader of packs or by the rule language. */
    private static final Pattern NOTED = Pattern.compile(
            "(?:problem|note|fault|Fault|PackProblem)\\((?:[^;\"]|\"[\\w:/-]*\"\\s*,)*?((?:[\\w.()]+ \\+ )?\"[^\"]*\"(?: \\+ [\\w.()]+(?: \\+ \"[^\"]*\")?)*)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown key colour | 没有键 colour
            unknown field incom; income was perhaps meant | 没有字段 incom，是否为 income
            yields a whole number, but must yield a condition | 得到的是整数，应为条件
            the code list FUEL has no WOD | 代码表 FUEL 没有 WOD
            faith: no rule may read ethnicity, belief, political status or kinship; help is given for need alone \
            | faith：任何规则都不得使用民族、信仰、政治面貌或亲属关系；帮扶只看需要
            """)
    void aProblemIsSaidInChinese(String english, String chinese) {
        assertThat(ProblemWords.in(Locale.CHINA, english)).isEqualTo(chinese);
        assertThat(ProblemWords.in(Locale.ENGLISH, english)).isEqualTo(english);
        assertThat(new PackProblem("a/lines.yaml", 3, 7, english).in(Locale.CHINA))
            .isEqualTo("a/lines.yaml:3:7: " + chinese);
    }

    @Test
    void everySentenceInTheReadersHasItsChinese() throws IOException {
        var unsaid = new TreeSet<String>();
        var found = new TreeSet<String>();
        for (var source : sources()) {
            var match = NOTED.matcher(Files.readString(source).replaceAll("\\s+", " "));
            while (match.find()) {
                var sentence = match.group(1)
                    .replaceAll("^[\\w.()]+ \\+ \"", "\"X")
                    .replaceAll("\" \\+ [\\w.()]+ \\+ \"", "X")
                    .replaceAll("\" \\+ [\\w.()]+$", "X")
                    .replaceAll("^\"|\"$", "")
                    .replaceAll("%[sd]", "X");
                if (sentence.contains(" ") && !sentence.matches("\\w+: X")) {
                    found.add(sentence);
                    if (!ProblemWords.has(sentence)) {
                        unsaid.add(sentence);
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(60);
        assertThat(unsaid).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/shanhe/policy"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !Files.isDirectory(file))
                .toList();
        }
    }

}
