package org.shanhe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What the operating system says of the machine and of processes. */
final class Machine {

    private static final long MEBI = 1 << 20;

    private Machine() {
    }

    static String said() throws IOException {
        return "%d cores, %d GiB, JDK %s, heap %d MiB, %s".formatted(Runtime.getRuntime().availableProcessors(),
                kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / MEBI, Runtime.version().feature(),
                Runtime.getRuntime().maxMemory() / MEBI, LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The load averages of 1, 5 and 15 minutes, this process included. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceAll("(\\S+ \\S+ \\S+).*", "$1").strip();
    }

    /** Resident memory of a process and its children, what they share counted once. */
    static long residentMebibytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> kilobytes(Path.of("/proc", Long.toString(one.pid()), "smaps_rollup"), "Pss:"))
            .sum() / 1024;
    }

    private static long kilobytes(Path file, String key) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        }
        catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

}
