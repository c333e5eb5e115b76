package org.shanhe.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.Registration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL's own pgbench, running the statements of a correction as the application
 * role: the reference of {@link SaveBench}.
 */
final class PgBench {

    private static final List<String> PROGRAMS = List.of("/usr/lib/postgresql/18/bin/pgbench",
            "/usr/lib/postgresql/17/bin/pgbench", "/usr/lib/postgresql/16/bin/pgbench",
            "/usr/lib/postgresql/15/bin/pgbench", "/usr/bin/pgbench");

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final @Nullable Path program;

    private final JdbcConnectionDetails application;

    private final String script;

    private PgBench(@Nullable Path program, JdbcConnectionDetails application, String script) {
        this.program = program;
        this.application = application;
        this.script = script;
    }

    /** The one named by {@code --pgbench} or found, or null. */
    static @Nullable Path program(Options options) {
        var named = options.path("pgbench");
        return named != null ? named
                : PROGRAMS.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    }

    /** To save households with these ids. */
    static PgBench of(Platform platform, Options options, long first, long last) {
        var program = program(options);
        // a client knows the version of what it saves; here the condition holds always
        var statement = Sql.of(Registration.class, "correct").replace("h.version = :version", "h.version = h.version");
        var script = """
                \\set id random(%d, %d)
                begin;
                select set_config('shanhe.account', '7', true), set_config('shanhe.low', '540600000000', true),
                       set_config('shanhe.high', '540700000000', true),
                       set_config('shanhe.places', '{[540600000000,540700000000)}', true),
                       set_config('shanhe.partners', '*', true);
                %s;
                commit;
                """.formatted(first, last, statement);
        return new PgBench(program, platform.bean(JdbcConnectionDetails.class), script);
    }

    /** Saves a second, or 0 where there is no pgbench. */
    double run(int seconds) throws IOException, InterruptedException {
        if (program == null) {
            return 0;
        }
        var file = Files.createTempFile("shanhe-bench", ".sql");
        Files.writeString(file, script);
        var server = URI.create(application.getJdbcUrl().substring("jdbc:".length()));
        var process = new ProcessBuilder(program.toString(), "-n", "-c", "8", "-j", "2", "-M", "prepared", "-T",
                Integer.toString(seconds), "-D", "given={\"cause_text\":\"0123456789abcdef\"}", "-D", "members=[]",
                "-D", "reason=bench", "-f", file.toString(), "-h", server.getHost(), "-p",
                Integer.toString(server.getPort()), "-U", application.getUsername(), server.getPath().substring(1))
            .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", application.getPassword());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes());
        int exit = running.waitFor();
        Files.delete(file);
        var rate = RATE.matcher(said);
        if (exit != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

}
