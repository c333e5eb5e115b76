package org.shanhe;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanhe.access.Browser;

/**
 * The platform as a process of its own, as its users run it; for tests that end it.
 *
 * @param output what it has said so far
 */
record Platform(Process process, int port, Path output) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Starts it and waits until it answers. */
    static Platform serve(Path data, String... settings) throws IOException, InterruptedException {
        var port = freePort();
        var output = data.resolveSibling(data.getFileName() + ".out");
        var words = Stream.concat(Stream.of("serve", "--data", data.toString(), "--port", Integer.toString(port)),
                Stream.of(settings));
        var platform = new Platform(start(output, words.toArray(String[]::new)), port, output);
        var until = Instant.now().plus(PATIENCE);
        while (!platform.answers()) {
            if (!platform.process.isAlive() || Instant.now().isAfter(until)) {
                platform.kill();
                throw new IllegalStateException(Files.readString(output));
            }
            Thread.sleep(100);
        }
        return platform;
    }

    /** Begins one command. */
    static Platform begin(Path output, String... words) throws IOException {
        return new Platform(start(output, words), 0, output);
    }

    /** Runs one command to its end. */
    static Process run(Path output, String... words) throws IOException, InterruptedException {
        var process = start(output, words);
        process.waitFor();
        return process;
    }

    private static Process start(Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "-Xlog:disable",
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + Path.of("target", "platform.jsa"),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classes(),
                "org.shanhe.Boot"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Jars alone: the JVM keeps classes ready parsed only when none lies in a folder. */
    private static String classes() {
        var jar = Path.of("target", "platform.jar");
        var libraries = Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(path -> path.endsWith(".jar"));
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(":"));
    }

    static {
        var made = ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "--create", "--no-compress", "--file", "target/platform.jar", "-C",
                    "target/classes", ".");
        if (made != 0) {
            throw new IllegalStateException();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try {
            return browser().get("/api/session").status() == 401;
        }
        catch (IllegalStateException e) {
            return false;
        }
    }

    Browser browser() {
        return new Browser(port);
    }

    /** The one-time link of the first start, without its address. */
    String setupLink() throws IOException {
        var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        return lines.stream()
            .filter(line -> line.contains("/setup/"))
            .map(line -> line.substring(line.indexOf("/setup/")))
            .findFirst()
            .orElseThrow();
    }

    /** Kill -9 for the process and all its children. */
    void kill() throws InterruptedException {
        var all = new ArrayList<>(process.descendants().toList());
        all.addFirst(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Asks it to end and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
        return process.exitValue();
    }

}
