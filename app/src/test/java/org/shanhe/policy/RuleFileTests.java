package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code shanhe policy check} refuses a bad rule with file, line and column. */
class RuleFileTests {

    private static final String RULE = """
            rules:
              - id: TRIED_OUT
                object: HOUSEHOLD
                severity: ERROR
                owner: VILLAGE
                hit: %s
                zh: 试
                en: tried
                fixZh: 改
                fixEn: mend
            """;

    private final PolicyCommand command = new PolicyCommand(() -> {
        throw new IllegalStateException("checking needs no platform");
    });

    @TempDir
    Path folder;

    @Test
    void aSoundRuleIsAccepted() throws IOException {
        var checked = check("household.members > 3");
        assertThat(checked.code()).as(checked.said()).isZero();
    }

    @Test
    void aTypoIsRefusedWhereItStands() throws IOException {
        assertRefused("household.members >> 3", "2014-2020/rules/tried.yaml:6:");
        assertRefused("\"'ILNESS' in household.causes\"", "tried.yaml:6:11: the code list CAUSE has no ILNESS");
    }

    @Test
    void aWrongTypeIsRefusedWhereItStands() throws IOException {
        assertRefused("household.members > 'three'", "2014-2020/rules/tried.yaml:6:28:");
        assertRefused("household.members", "2014-2020/rules/tried.yaml:6:10: yields a whole number");
    }

    @Test
    void anUnknownFieldIsRefusedAndTheOneMeantNamed() throws IOException {
        assertRefused("household.membrs > 3", "2014-2020/rules/tried.yaml:6:19: unknown field membrs; members was");
        assertRefused("members.exists(m, m.ethnicity == 'X')", "no rule may read ethnicity");
    }

    @Test
    void aDivisionByZeroIsRefusedWhereItStands() throws IOException {
        assertRefused("household.members / 0 > 3", "2014-2020/rules/tried.yaml:6:30: division by zero");
    }

    private void assertRefused(String condition, String said) throws IOException {
        var checked = check(condition);
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.said()).contains(said);
    }

    private record Checked(int code, String said) {
    }

    private Checked check(String condition) throws IOException {
        for (var pack : PackFolder.read("classpath:policy").entrySet()) {
            for (var file : pack.getValue().entrySet()) {
                var path = folder.resolve(pack.getKey()).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        Files.writeString(folder.resolve("2014-2020/rules/tried.yaml"), RULE.formatted(condition));
        var said = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        Locale.setDefault(Locale.ENGLISH);
        return new Checked(line.execute("check", folder.toString()), said.toString());
    }

}
