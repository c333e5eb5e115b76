package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTests {

    @TempDir
    Path temp;

    Path jar;

    @BeforeEach
    void aJar() throws IOException {
        jar = temp.resolve("shanhe.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 7\n");
            put(out, "META-INF/services/java.nio.file.spi.FileSystemProvider", "not.in.Classes");
            put(out, "META-INF/spring.factories", "factories");
            put(out, "BOOT-INF/classes/org/shanhe/", "");
            put(out, "BOOT-INF/classes/org/shanhe/A.class", "a");
            put(out, "BOOT-INF/lib/z.jar", "z");
            put(out, "BOOT-INF/lib/b.jar", "b");
        }
    }

    @Test
    void servingUnpacksTheLibrariesOnceAndKeepsTheirOrder() throws IOException {
        var program = serve();
        assertThat(program.failure()).isEmpty();
        try (var classes = new JarFile(program.target().toFile())) {
            assertThat(classes.stream().map(ZipEntry::getName)).containsExactly("META-INF/MANIFEST.MF",
                    "META-INF/spring.factories", "org/shanhe/", "org/shanhe/A.class");
            var manifest = classes.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Class-Path")).isEqualTo("lib/z.jar lib/b.jar");
            assertThat(manifest.getValue("Main-Class")).isEqualTo("org.shanhe.Boot");
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo("7");
        }
        assertThat(program.target().resolveSibling("lib/z.jar")).hasContent("z");
        var first = Files.getLastModifiedTime(program.target());
        assertThat(Files.getLastModifiedTime(serve().target())).isEqualTo(first);
        assertThat(program.options(List.of())).contains("-XX:+UseSerialGC", "-XX:+AutoCreateSharedArchive");
        assertThat(program.options(List.of("-XX:+UseZGC", "-Xms1g"))).doesNotContain("-XX:+UseSerialGC", "-Xms64m");
    }

    @Test
    void anotherJarReplacesItUnlessTheOldOneRuns() throws IOException {
        var old = serve().folder();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        try (var _ = FolderLock.take(new org.shanhe.kernel.DataFolder(temp.resolve("data")))) {
            // held by this very process, which is noticed as well
            assertThat(serve().folder()).isNotEqualTo(old);
            assertThat(old).exists();
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH.plusSeconds(1)));
        assertThat(serve().folder()).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void aCommandUsesWhatIsThereAndMakesNothing() throws IOException {
        var data = temp.resolve("data").toString();
        assertThat(Unpacked.of(jar, new String[] { "figure", "list", "--data", data }).target()).isEqualTo(jar);
        assertThat(Unpacked.of(jar, new String[] { "serve", "--help", "--data=" + data }).target()).isEqualTo(jar);
        assertThat(temp.resolve("data")).doesNotExist();
        serve();
        var command = Unpacked.of(jar, new String[] { "figure", "list", "--data", data });
        assertThat(command.folder()).isNotNull();
        assertThat(command.options(List.of())).doesNotContain("-XX:+AutoCreateSharedArchive");
    }

    @Test
    void whatCannotBeUnpackedRunsAsItIsAndSaysWhy() throws IOException {
        Files.writeString(temp.resolve("data"), "a file where the folder should be");
        var program = serve();
        assertThat(program.target()).isEqualTo(jar);
        assertThat(program.options(List.of())).anyMatch(option -> option.startsWith("-Dshanhe.not-unpacked="));
    }

    @Test
    void aStartThatFailedKeepsNoClasses() throws IOException {
        var program = serve();
        var kept = Files.writeString(program.folder().resolve("classes.jsa"), "");
        program.ended(143);
        assertThat(kept).exists();
        program.ended(1);
        assertThat(kept).doesNotExist();
    }

    private Unpacked serve() {
        return Unpacked.of(jar, new String[] { "--data=" + temp.resolve("data"), "--server.port=0" });
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes());
        out.closeEntry();
    }

}
