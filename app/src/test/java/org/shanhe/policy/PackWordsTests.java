package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a pack holds is read on its page in words, not by the names of its files. */
class PackWordsTests {

    /** Two names in two languages, which the page shows as one. */
    private static final Pattern BOTH = Pattern.compile("(\\w+)(?:Zh|En)");

    @Test
    void everyKindOfFileAndEveryFieldHasAName() throws IOException {
        var wanted = new TreeSet<String>();
        var kinds = FileKinds.all();
        var view = new PackView(kinds, new JsonMapper());
        for (var pack : new Packs("classpath:policy", kinds).current().packs()) {
            for (var table : view.tables(pack)) {
                wanted.add("kind_" + table.kind());
                table.rows().forEach(row -> fields(row.fields(), wanted));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(100);
        for (var language : List.of("zh-CN", "en")) {
            var words = Files.readString(Path.of("../web/src/words/policy." + language + ".ts"));
            assertThat(wanted).as(language)
                .filteredOn(name -> !words.contains("\n  " + name + ":") && !words.contains("\n  '" + name + "':"))
                .isEmpty();
        }
    }

    private static void fields(Object value, TreeSet<String> wanted) {
        if (value instanceof List<?> list) {
            list.forEach(one -> fields(one, wanted));
        }
        else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (inner != null && !inner.equals(List.of()) && !inner.equals(Map.of())) {
                    wanted.add("field_" + shown(key.toString()));
                    fields(inner, wanted);
                }
            });
        }
    }

    private static String shown(String name) {
        var both = BOTH.matcher(name);
        return name.equals("zh") || name.equals("en") ? "name" : both.matches()
                ? both.group(1).substring(0, 1).toLowerCase(Locale.ROOT) + both.group(1).substring(1) : name;
    }

}
