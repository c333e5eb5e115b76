package org.shanhe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.shanhe.kernel.DataFolder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gives the context target/test-data with the divisions of China already in it: loading
 * them costs ten times what copying the files does, so they are loaded once per edition
 * into a folder beside it. The data stay for a look after a failure.
 */
public class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Path.of("target", name());
            try (var lock = FolderLock.take(new DataFolder(data)); var files = Files.list(data)) {
                for (var file : files.filter(f -> !f.endsWith("lock")).toList()) {
                    PostgresBinaries.delete(file);
                }
            }
            fill(data);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of("shanhe.data=" + Path.of("target", name()).toAbsolutePath(),
                // a test that changes a household asks for the rules itself
                "shanhe.rules.follow=false")
            .applyTo(context);
    }

    /** Tests that need a world of their own take another folder. */
    protected String name() {
        return "test-data";
    }

    /** Puts an installation into the folder that has the divisions and nothing else. */
    static void fill(Path data) throws IOException, InterruptedException {
        run("cp", "-a", template() + "/.", data.toString());
    }

    private static Path template() throws IOException, InterruptedException {
        var template = Path.of("target", "test-template-" + edition());
        if (!Files.exists(template)) {
            var unfinished = Path.of("target", "test-template.new");
            PostgresBinaries.delete(unfinished);
            Files.createDirectories(unfinished);
            try (var postgres = EmbeddedPostgres.start(new DataFolder(unfinished))) {
                var roles = postgres.roles();
                var owner = Flyway.configure()
                    .dataSource(roles.url("shanhe"), DatabaseRoles.OWNER, roles.passwords().owner())
                    .load();
                Migrations.of(owner, "kernel").migrate();
                Migrations.of(owner, "place").migrate();
            }
            Files.deleteIfExists(unfinished.resolve("lock"));
            Files.move(unfinished, template);
        }
        return template;
    }

    private static String edition() throws IOException {
        var sum = new CRC32();
        for (var pattern : new String[] { "classpath*:db/migration/kernel/*", "classpath*:db/migration/place/*",
                "classpath*:org/shanhe/place/divisions*", "classpath*:org/shanhe/Database*.class" }) {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                sum.update(file.getContentAsByteArray());
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }

}
