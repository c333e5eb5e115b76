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
 * Where the jar starts: on a Java older than 25 it looks for a newer one and runs the jar
 * again with that. Therefore this class alone is compiled for Java 17.
 */
public final class Boot {

    private static final int NEEDED = 25;

    private static final String PARENT = "shanhe.parent";

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Boot() {
    }

    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            endWithParent();
            run(args);
            return;
        }
        var java = newerJava();
        if (java.isEmpty()) {
            var environment = String.valueOf(System.getenv("LANG"));
            var locale = environment.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            System.err.println(ResourceBundle.getBundle("messages.shanhe", locale).getString("cannot-start.java"));
            System.exit(1);
        }
        System.exit(again(java.get(), args));
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

    private static int again(Path java, String[] args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(args));
        var child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
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
            .map(folder -> folder.resolve("bin").resolve("java"))
            .filter(Files::isExecutable)
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
