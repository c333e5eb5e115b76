package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.objenesis.ObjenesisStd;
import picocli.CommandLine;

class CommandLineTests {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "zh-CN", "en" })
    void everyCommandAndOptionIsExplained(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        var unexplained = new TreeSet<String>();
        explained(CommandLineFrame.line(new ObjenesisStd()::newInstance), unexplained);
        assertThat(unexplained).isEmpty();
    }

    private static void explained(CommandLine line, Set<String> unexplained) {
        var spec = line.getCommandSpec();
        var help = CommandLine.Help.Ansi.OFF;
        if (line.getHelp().description().isBlank()) {
            unexplained.add(spec.qualifiedName());
        }
        assertThat(line.getUsageMessage(help)).as("a label made of a field's name").doesNotContain("<");
        for (var option : spec.args()) {
            var text = line.getUsageMessage(help);
            var name = option.isOption() ? ((CommandLine.Model.OptionSpec) option).longestName() : option.paramLabel();
            // the synopsis may wrap before a name, too; its row explains nothing
            var told = text.lines()
                .filter(l -> l.strip().startsWith(name) || l.contains(", " + name))
                .anyMatch(l -> l.strip().split("\\s{2,}").length > 1);
            if (!told) {
                unexplained.add(spec.qualifiedName() + " " + name);
            }
        }
        line.getSubcommands().values().forEach(sub -> explained(sub, unexplained));
    }

    @Test
    void noCommandMeansServe() {
        assertThat(Arguments.of().words()).containsExactly("serve");
        assertThat(Arguments.of("--server.port=9", "--port", "8").words()).containsExactly("serve", "--port", "8");
        assertThat(Arguments.of("--help").words()).containsExactly("--help");
    }

    @Test
    void settingsAndCommonOptionsAreTakenOutWhereverTheyStand() {
        var typed = Arguments.of("--data", "there", "figure", "--spring.datasource.url=jdbc:x", "list", "--lang=en",
                "--place=a.b=c");
        assertThat(typed.words()).containsExactly("figure", "list", "--place=a.b=c");
        assertThat(typed.settings()).containsExactly("--shanhe.data=there", "--spring.datasource.url=jdbc:x");
        assertThat(typed.language()).isEqualTo("en");
    }

}
