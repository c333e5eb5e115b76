package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/profile.md} has a row for every field that a rule may read. */
class ProfileDocTests {

    private static final Path FILE = Path.of("../docs/profile.md");

    private static final Map<String, String> TITLES = Map.of("household", "Household 户", "person", "Person 人",
            "village", "Village 村", "line", "Line 标准线");

    @Test
    void everyFieldHasItsRow() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, written());
        }
        assertThat(Files.readString(FILE)).isEqualTo(written());
    }

    @Test
    void noFieldSaysWhatNoRuleMayRead() {
        assertThat(ProfileFile.read().values()).allSatisfy(fields -> assertThat(fields).extracting(f -> f.get("field"))
            .noneMatch(name -> name.matches(".*(ethnic|belief|religio|politic|party|kin_|kinship|cadre).*")));
    }

    private static String written() {
        var text = new StringBuilder(
                """
                        # The profile: what a rule may read 画像字段

                        Written by `ProfileDocTests` from `org/shanhe/policy/profile.yaml`; the views `monitoring.household_profile`,
                        `person_profile` and `village_profile` carry the same columns (`ProfileTests`). A field without a value is missing, and a
                        rule that needs it answers *unknown*. Facts of a year are those of the latest year recorded. Types: `int`, `double`,
                        `bool`, `string`, `date`, `strings` (a list), `tokens` (a list kept as keyed tokens: only `'X' in person.health`).
                        There is no field for ethnicity, belief, political status or kinship with cadres.
                        """);
        ProfileFile.read().forEach((object, fields) -> {
            text.append("\n## ")
                .append(TITLES.get(object))
                .append("\n\n| field | 中文 | English | type | unit or codes | source |\n|---|---|---|---|---|---|\n");
            fields.forEach(f -> text.append("| `%s.%s` | %s | %s | %s | %s | %s |\n".formatted(object, f.get("field"),
                    f.get("zh"), f.get("en"), f.get("type"),
                    f.containsKey("codes") ? "`" + f.get("codes") + "`" : f.getOrDefault("unit", ""),
                    f.get("source"))));
        });
        return text.toString();
    }

}
