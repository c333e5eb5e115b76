package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module and each constant of a public enum has its row in the glossary. */
class GlossaryTests {

    private static final Path SOURCES = Path.of("src/main/java/org/shanhe");

    private static final Pattern PUBLIC_ENUM = Pattern.compile(
            "public enum (\\w+)[^{]*\\{\\s*((?:/\\*\\*.*?\\*/|[A-Z][A-Z0-9_]*|\\([^)]*\\)|[\\s,])+)", Pattern.DOTALL);

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");

    @Test
    void eachModuleHasARow() throws IOException {
        var glossary = glossary();
        try (Stream<Path> modules = Files.list(SOURCES)) {
            assertThat(modules.filter(Files::isDirectory).map(module -> "`" + module.getFileName() + "`"))
                .allSatisfy(module -> assertThat(glossary).contains("module " + module));
        }
    }

    @Test
    void eachConstantOfAPublicEnumHasARow() throws IOException {
        var glossary = glossary();
        var missing = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"[^\"]*\"", "");
            PUBLIC_ENUM.matcher(text)
                .results()
                .forEach(found -> CONSTANT.matcher(found.group(2))
                    .results()
                    .filter(constant -> !glossary.contains(constant.group()))
                    .forEach(constant -> missing.add(found.group(1) + "." + constant.group())));
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String glossary() throws IOException {
        return Files.readString(Path.of("../docs/glossary.md"));
    }

}
