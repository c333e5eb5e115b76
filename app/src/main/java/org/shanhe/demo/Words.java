package org.shanhe.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;

/** The Chinese words the demo world is written in, kept in files beside this class. */
final class Words {

    /** How projects of a purpose are called. */
    record ProjectName(String purpose, String sector, String pattern) {

        String name(Village village) {
            var bare = village.name().replaceFirst("(村民委员会|村委会|委员会|委会)$", "");
            return pattern.replace("{place}", bare.endsWith("村") ? bare : bare + "村");
        }

    }

    private final List<ProjectName> projects = rows("projects").stream()
        .map(row -> new ProjectName(row.getField("purpose"), row.getField("sector"), row.getField("name")))
        .toList();

    private final ResourceBundle phrases = ResourceBundle.getBundle("org.shanhe.demo.phrases");

    List<ProjectName> projects(String purpose) {
        return projects.stream().filter(name -> name.purpose().equals(purpose)).toList();
    }

    /** A county's name without the word county (县), as document numbers have it. */
    String county(String name) {
        return name.replaceFirst(phrase("county") + "$", "");
    }

    String phrase(String key, Object... arguments) {
        return phrases.getString(key).formatted(arguments);
    }

    static List<NamedCsvRecord> rows(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file + ".csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
