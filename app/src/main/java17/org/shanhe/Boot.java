package org.shanhe;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the jar starts: it runs the platform in a child process, on Java 25 even if this
 * one is older, and from files that start faster than the jar itself. Therefore this
 * class and {@link Unpacked} are compiled for Java 17.
 */
public final class Boot {

    private static final int NEEDED = 25;

    private static final String PARENT = "shanhe.parent";

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Boot() {
    }

    public static void main(String[] args) throws Exception {
        var jar = Path.of(System.getProperty("java.class.path"));
        var child = System.getProperty(PARENT) != null;
        // many entries are a build's own class path, not the jar
        if (child || Runtime.version().feature() >= NEEDED && !Files.isRegularFile(jar)) {
            endWithParent();
            run(args);
            return;
        }
        var java = Runtime.version().feature() >= NEEDED ? Optional.of(Path.of(System.getProperty("java.home")))
                : newerJava();
        if (java.isEmpty()) {
            var environment = String.valueOf(System.getenv("LANG"));
            var locale = environment.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            System.err.println(ResourceBundle.getBundle("messages.shanhe", locale).getString("cannot-start.java"));
            System.exit(1);
        }
        System.exit(again(java.get().resolve("bin").resolve("java"), Unpacked.of(jar, args), args));
    }

    private static void run(String[] args) throws Exception {
        try {
            Class.forName("org.shanhe.Shanhe").getMethod("main", String[].class).invoke(null, (Object) args);
        }
        catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static int again(Path java, Unpacked program, String[] args) throws IOException, InterruptedException {
        var given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(program.options(given));
        command.addAll(given);
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.addAll(List.of("-jar", program.target().toString()));
        command.addAll(List.of(args));
        var child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        var exit = child.waitFor();
        program.ended(exit);
        return exit;
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            child.waitFor();
        }
        catch (InterruptedException e) {
            child.destroyForcibly();
        }
    }

    // a killed parent cannot pass its signal on
    private static void endWithParent() {
        var pid = System.getProperty(PARENT);
        if (pid != null) {
            ProcessHandle.of(Long.parseLong(pid))
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(137)), () -> System.exit(137));
        }
    }

    private static Optional<Path> newerJava() {
        var home = System.getProperty("user.home");
        var named = Stream.of("SHANHE_JAVA_HOME", "JAVA_HOME").map(System::getenv).filter(path -> path != null).map(Path::of);
        var usual = Stream.of("/usr/lib/jvm", home + "/.sdkman/candidates/java", home + "/.jdks", "/opt")
            .map(File::new)
            .map(File::listFiles)
            .filter(folders -> folders != null)
            .flatMap(Stream::of)
            .map(File::toPath)
            .sorted(Comparator.comparingInt(Boot::version));
        return Stream.concat(named, usual)
            .filter(folder -> version(folder) >= NEEDED)
            .filter(folder -> Files.isExecutable(folder.resolve("bin").resolve("java")))
            .findFirst();
    }

    private static int version(Path folder) {
        try {
            var found = VERSION.matcher(Files.readString(folder.resolve("release")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }
        catch (IOException e) {
            return 0;
        }
    }

}
