package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanhe.policy.language.ObjectKind;

/** The rules of the packs of the jar, and {@code docs/rules.md}, which lists them. */
class RuleCatalogueTests {

    private static final Path FILE = Path.of("../docs/rules.md");

    private static final Packs PACKS = new Packs("classpath:policy", FileKinds.all());

    private static final Rules RULES = new Rules(new RuleFiles(), new RuleLanguage());

    @Test
    void thePacksHaveTheRulesOfTheFieldsCheckers() {
        assertThat(rules("2018-06-30")).hasSizeGreaterThan(200);
        var today = rules("2026-06-30");
        assertThat(today).hasSizeGreaterThan(320);
        assertThat(today).filteredOn(rule -> Character.isDigit(rule.id().charAt(0))).hasSizeGreaterThan(200);
        assertThat(today).extracting(Rule::object).contains(ObjectKind.values());
    }

    @Test
    void everyRuleSaysInBothLanguagesWhatIsWrongAndHowToMendIt() {
        assertThat(rules("2026-06-30")).allSatisfy(rule -> {
            assertThat(rule.zh()).matches(".*\\p{IsHan}.*");
            assertThat(rule.fixZh()).matches(".*\\p{IsHan}.*");
            assertThat(rule.en()).doesNotMatch(".*\\p{IsHan}.*");
            assertThat(rule.fixEn()).doesNotMatch(".*\\p{IsHan}.*");
        });
    }

    @Test
    void everyRuleHasItsRow() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, written());
        }
        assertThat(Files.readString(FILE)).isEqualTo(written());
    }

    private static List<Rule> rules(String day) {
        var on = LocalDate.parse(day);
        return RULES.list(PACKS.on(on), on);
    }

    private static String written() {
        var rules = rules("2026-06-30");
        var text = new StringBuilder(
                """
                        # Data-quality rules 数据质量规则

                        Written by `RuleCatalogueTests` from `policy/*/rules/*.yaml`: the rules in force in the pack 2026-. Numbers are those of the
                        checker that grassroots users wrote around the national export; a name in capitals stands where it gives none. Severity and
                        limits are a matter of practice and are changed in the pack. `?` marks what the sources do not settle. The fields are those of
                        [profile.md](profile.md); a missing value leaves a rule *unknown* and is named.
                        """);
        for (var kind : ObjectKind.values()) {
            var its = rules.stream().filter(rule -> rule.object() == kind).toList();
            text.append(
                    "\n## %s (%d)\n\n| rule | severity | owner | 问题 | problem | when | hit | 整改 |\n|---|---|---|---|---|---|---|---|\n"
                        .formatted(kind, its.size()));
            its.forEach(rule -> text.append("| `%s`%s | %s | %s | %s | %s | %s | `%s` | %s |\n".formatted(rule.id(),
                    rule.verified() ? "" : " ?", rule.severity(), rule.owner(), rule.zh(), rule.en(),
                    rule.when() == null ? "" : "`" + cell(rule.when().text()) + "`", cell(rule.hit().text()),
                    rule.fixZh())));
        }
        return text.toString();
    }

    private static String cell(String condition) {
        return condition.replace("|", "\\|");
    }

}
