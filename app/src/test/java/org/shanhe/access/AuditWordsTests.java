package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditWordsTests {

    private static final Pattern NOTED = Pattern.compile("audit\\s*\\.note\\(\\s*\"([a-z.-]+)\"\\s*,");

    private static final Pattern WRITTEN = Pattern
        .compile("insert into kernel\\.audit \\([^)]*\\)\\s+(?:select|values \\()\\s*'([a-z.-]+)'\\s*,");

    @ParameterizedTest
    @ValueSource(strings = { "zh-CN", "en" })
    void whateverTheSourcesNoteHasWordsInTheAuditLog(String language) throws IOException {
        var words = Files.readString(Path.of("../web/src/words/access." + language + ".ts"));
        assertThat(noted()).filteredOn(action -> !words.contains("'action_" + action + "'")).isEmpty();
    }

    @Test
    void theSourcesAreFound() throws IOException {
        assertThat(noted()).contains("ledger.grant.register", "project.project.step", "registry.household.correct");
    }

    private static Set<String> noted() throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList()) {
                var text = Files.readString(file);
                for (var pattern : new Pattern[] { NOTED, WRITTEN }) {
                    pattern.matcher(text).results().map(hit -> hit.group(1)).forEach(found::add);
                }
            }
        }
        return found;
    }

}
