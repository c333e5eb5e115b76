package org.shanhe.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Starts the built jar and waits for its sign-in page. */
class StartBench implements Benchmark {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public void run(Options options) throws Exception {
        var jar = Path.of(options.text("jar", "app/target/shanhe.jar")).toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("no " + jar + ": build it first, or --jar=FILE");
        }
        var data = Platform.temporary();
        try {
            System.out.printf("first start, empty folder  %s%n", said(once(jar, data)));
            var later = new TreeMap<Double, Long>();
            for (int i = 0; i < options.number("rounds", 5); i++) {
                var start = once(jar, data);
                System.out.printf("start %d                    %s%n", i + 1, said(start));
                later.put(start.getKey(), start.getValue());
            }
            var times = later.keySet().stream().toList();
            var resident = later.values().stream().sorted().toList();
            System.out.printf(
                    "START median %.1f s to the sign-in page, target < 15; resident median %d MiB with the database, target < 600%n",
                    times.get(times.size() / 2), resident.get(resident.size() / 2));
        }
        finally {
            Platform.delete(data);
        }
    }

    private static String said(Map.Entry<Double, Long> start) {
        return "%.1f s, %d MiB resident with the database".formatted(start.getKey(), start.getValue());
    }

    /** Seconds to the page and mebibytes a little later. */
    private static Map.Entry<Double, Long> once(Path jar, Path data) throws Exception {
        int port = freePort();
        var java = ProcessHandle.current().info().command().orElse("java");
        long start = System.nanoTime();
        var process = new ProcessBuilder(java, "-jar", jar.toString(), "--server.port=" + port, "--shanhe.data=" + data)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the platform ended with " + process.exitValue());
                }
                Thread.sleep(50);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Thread.sleep(5_000);
            return Map.entry(seconds, Machine.residentMebibytes(process.toHandle()));
        }
        finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            var page = CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(),
                    BodyHandlers.ofString());
            return page.statusCode() == 200 && page.body().contains("<html");
        }
        catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

}
