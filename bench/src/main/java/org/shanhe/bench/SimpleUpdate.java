package org.shanhe.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * pgbench's own simple update (one update, one select, one insert in a transaction) on a
 * million rows of the same server: the reference of {@link PostBench}.
 */
final class SimpleUpdate {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String program;

    private final FlywayConnectionDetails owner;

    private SimpleUpdate(String program, FlywayConnectionDetails owner) {
        this.program = program;
        this.owner = owner;
    }

    /** In a schema of its own, filled now. */
    static SimpleUpdate fill(Platform platform, String program) throws IOException, InterruptedException {
        platform.owner().sql("drop schema if exists pgbench cascade").update();
        platform.owner().sql("create schema pgbench").update();
        var update = new SimpleUpdate(program, platform.bean(FlywayConnectionDetails.class));
        update.run(List.of("-i", "-q", "-s", "10"));
        return update;
    }

    /** Transactions a second of eight clients. */
    double run(int seconds) throws IOException, InterruptedException {
        var said = run(List.of("-N", "-n", "-c", "8", "-j", "2", "-M", "prepared", "-T", Integer.toString(seconds)));
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        var server = URI.create(Objects.requireNonNull(owner.getJdbcUrl()).substring("jdbc:".length()));
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        command.addAll(List.of("-h", server.getHost(), "-p", Integer.toString(server.getPort()), "-U",
                Objects.requireNonNull(owner.getUsername()), server.getPath().substring(1)));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", Objects.requireNonNull(owner.getPassword()));
        process.environment().put("PGOPTIONS", "-c search_path=pgbench");
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes());
        if (running.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return said;
    }

}
