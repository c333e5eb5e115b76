package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.Question;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;

/** The demo world, taken away in a backup and set up again elsewhere. */
@DemoTest
class RestoredFiguresTests {

    private static final LocalDate ON = LocalDate.of(2020, 12, 31);

    private static final long COUNTY = 540623000000L;

    @TempDir
    Path temp;

    @Autowired
    DataFolder folder;

    @Autowired
    BeanFactory beans;

    @Test
    void everyFigureAndTheAuditChainAreTheSameAfterRestoring() throws Exception {
        var before = figures(beans);
        var chain = export("before.audit", folder.path());
        var file = temp.resolve("all.zip");
        assertThat(run(new Backup(settings(folder.path())), file.toString(), "--with-key")).isZero();

        var target = temp.resolve("restored");
        assertThat(run(new Restore(settings(target)), file.toString())).isZero();
        try (var context = new SpringApplicationBuilder(Shanhe.class).web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .properties("shanhe.command=true")
            .run("--shanhe.data=" + target)) {
            assertThat(figures(context)).isEqualTo(before);
        }
        assertThat(before).filteredOn(figure -> figure.value() != null && figure.value().signum() != 0)
            .as("figures of the demo world that are not nought")
            .hasSizeGreaterThan(20);
        assertThat(verify(target)).contains("\"entries\"").doesNotContain("fault");
        assertThat(export("after.audit", target)).containsAll(chain.subList(0, chain.size() - 1));

        var altered = Long.toString(alter(target));
        assertThat(verify(target)).contains("\"fault\":\"CHANGED\"").contains("\"entry\":\"" + altered + "\"");
    }

    private static List<FigureValue> figures(BeanFactory beans) {
        var all = beans.getBean(Figures.class).list();
        var answers = beans.getBean(Answers.class);
        return Scope.system()
            .call(() -> Stream
                .of(new Question(null, null, null, null, ON, null), new Question(COUNTY, null, null, null, ON, null))
                .flatMap(asked -> answers.values(all, asked, Locale.SIMPLIFIED_CHINESE).stream())
                .toList());
    }

    /** Somebody with the database's password changes an entry in the middle. */
    private static long alter(Path data) throws Exception {
        try (var there = Installation.existing(Installation.environment(settings(data)));
                var connection = there.connect();
                var statement = connection.createStatement();
                var changed = statement.executeQuery("""
                        update kernel.audit set action = 'nothing.happened'
                         where id = (select percentile_disc(0.5) within group (order by id) from kernel.audit)
                        returning id
                        """)) {
            assertThat(changed.next()).isTrue();
            return changed.getLong(1);
        }
    }

    private List<String> export(String name, Path data) throws Exception {
        var file = temp.resolve(name);
        command("audit", "export", file.toString(), "--data", data.toString());
        return Files.readAllLines(file);
    }

    private String verify(Path data) throws Exception {
        return command("audit", "verify", "--json", "--data", data.toString());
    }

    private String command(String... words) throws Exception {
        var output = temp.resolve("said");
        Platform.run(output, words);
        return Files.readString(output);
    }

    private static Integer run(Command command, String... words) throws Exception {
        new CommandLine(command).parseArgs(words);
        return command.call();
    }

    private static List<String> settings(Path data) {
        return List.of("--shanhe.data=" + data);
    }

}
