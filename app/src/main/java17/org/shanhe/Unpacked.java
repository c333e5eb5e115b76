package org.shanhe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program as it starts fastest: the libraries of the jar as files in the data folder,
 * because the JVM keeps classes parsed and linked only when they lie in plain jars
 * (docs/decisions/0011). Whatever fails here, the jar itself still runs.
 *
 * @param folder where they lie, or null when the jar runs as it is
 * @param serve whether the platform is to be served, not a short command
 * @param failure why nothing was unpacked, or empty
 */
record Unpacked(Path jar, Path folder, boolean serve, String failure) {

    /** Ended by itself, interrupted, terminated. */
    private static final Set<Integer> GOOD_ENDS = Set.of(0, 130, 143);

    private static final String KEPT = "classes.jsa";

    private static final String CLASSES = "BOOT-INF/classes/";

    /** The one file of ours that the jar keeps outside of its classes. */
    private static final String FACTORIES = "META-INF/spring.factories";

    private static final String LIBRARIES = "BOOT-INF/lib/";

    static Unpacked of(Path jar, String[] args) {
        var serve = serves(args);
        try {
            var program = data(args).resolve("program");
            var folder = program.resolve(stamp(jar));
            if (!Files.exists(folder)) {
                if (!serve) {
                    return new Unpacked(jar, null, false, "");
                }
                unpack(jar, folder);
                forgetOthers(program, folder);
            }
            return new Unpacked(jar, folder, serve, "");
        }
        catch (IOException | RuntimeException e) {
            return new Unpacked(jar, null, serve, e.toString());
        }
    }

    /** What the JVM is told before everything that was given to this one. */
    List<String> options(List<String> given) {
        var options = new ArrayList<String>();
        if (given.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            options.add("-XX:+UseSerialGC");
        }
        if (given.stream().noneMatch(option -> option.startsWith("-Xms"))) {
            // not a sixty-fourth of the machine's memory
            options.add("-Xms64m");
        }
        // on two cores the optimising compiler takes half of the start for methods that
        // are never called again; what imports and figures do is called far more often
        options.addAll(List.of("-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000"));
        // the rule language reads protobuf, which would greet every user with a warning
        options.add("--sun-misc-unsafe-memory-access=allow");
        if (folder != null && given.stream().noneMatch(option -> option.contains("SharedArchiveFile"))) {
            options.add("-XX:SharedArchiveFile=" + folder.resolve(KEPT));
            // a short command would leave out most classes of the server
            if (serve) {
                options.add("-XX:+AutoCreateSharedArchive");
            }
            options.add("-Xlog:cds*=off,aot*=off");
            options.add("-Xlog:cds*=warning,aot*=warning:file=\"" + folder.resolve("classes.log") + "\"::filecount=0");
        }
        if (!failure.isEmpty()) {
            options.add("-Dshanhe.not-unpacked=" + failure);
        }
        return options;
    }

    /** Classes kept by a program that ended before it was ready are too few for the next one. */
    void ended(int exit) throws IOException {
        if (folder != null && !GOOD_ENDS.contains(exit)) {
            Files.deleteIfExists(folder.resolve(KEPT));
        }
    }

    /** The jar that is run. */
    Path target() {
        return folder == null ? jar : folder.resolve("shanhe.jar");
    }

    private static boolean serves(String[] args) {
        var words = new ArrayList<String>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--data") || args[i].equals("--lang")) {
                i++;
            }
            else {
                words.add(args[i]);
            }
        }
        return words.stream().noneMatch(word -> word.matches("-h|--help|-V|--version"))
                && (words.isEmpty() || words.get(0).startsWith("-") || words.get(0).equals("serve"));
    }

    private static Path data(String[] args) {
        var folder = System.getenv().getOrDefault("SHANHE_DATA", "data");
        for (int i = 0; i < args.length; i++) {
            if (args[i].matches("(?s)--(shanhe\\.)?data=.*")) {
                folder = args[i].substring(args[i].indexOf('=') + 1);
            }
            else if (args[i].equals("--data") && i + 1 < args.length) {
                folder = args[i + 1];
            }
        }
        return Path.of(folder).toAbsolutePath();
    }

    private static String stamp(Path jar) throws IOException {
        return Long.toHexString(Files.size(jar)) + "-" + Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid());
        Files.createDirectories(unfinished.resolve("lib"));
        try (var from = new ZipFile(jar.toFile());
                var classes = new ZipOutputStream(Files.newOutputStream(unfinished.resolve("shanhe.jar")))) {
            classes.setLevel(1);
            write(classes, JarFile.MANIFEST_NAME, manifest(from));
            for (var entry : (Iterable<ZipEntry>) from.stream().<ZipEntry>map(entry -> entry)::iterator) {
                var name = entry.getName();
                if (name.startsWith(LIBRARIES) && !entry.isDirectory()) {
                    Files.copy(from.getInputStream(entry), unfinished.resolve("lib").resolve(name.substring(LIBRARIES.length())));
                }
                // folders, too: Spring finds classes by asking for their folder
                else if (name.startsWith(CLASSES) && !name.equals(CLASSES)) {
                    write(classes, name.substring(CLASSES.length()), from.getInputStream(entry).readAllBytes());
                }
                else if (name.equals(FACTORIES)) {
                    write(classes, name, from.getInputStream(entry).readAllBytes());
                }
            }
        }
        Files.move(unfinished, folder);
    }

    /** The jar's own, but with the libraries beside it. */
    private static byte[] manifest(ZipFile from) throws IOException {
        var manifest = new Manifest(from.getInputStream(from.getEntry(JarFile.MANIFEST_NAME)));
        var libraries = from.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
            .map(name -> "lib/" + name.substring(LIBRARIES.length()))
            .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Boot.class.getName());
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** Deletes the programs of other jars, unless one of them is running. */
    private static void forgetOthers(Path program, Path kept) throws IOException {
        try (var channel = FileChannel.open(program.resolveSibling("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var lock = channel.tryLock(); var others = Files.list(program)) {
            if (lock != null) {
                for (var other : others.filter(other -> !other.equals(kept)).toList()) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

}
