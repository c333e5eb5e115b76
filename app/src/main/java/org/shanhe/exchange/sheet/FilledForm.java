package org.shanhe.exchange.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.shanhe.kernel.Refused;

/**
 * A form that was handed out as a sheet and filled in somewhere else (离线填写的表): its
 * columns are found by what they are called, in whichever language it was printed.
 */
public final class FilledForm {

    private static final int HEADER_WITHIN = 10;

    private static final int MOST_LINES = 5_000;

    private final Map<String, Integer> at;

    private FilledForm(Map<String, Integer> at) {
        this.at = at;
    }

    /** Receives a line below the header that is not blank. */
    @FunctionalInterface
    public interface Lines {

        void line(FilledForm form, SheetRow row);

    }

    /**
     * @param columns what each column is called; all of them have to be there
     */
    public static void read(Path file, String name, Map<String, List<String>> columns, Lines lines) throws IOException {
        try (var table = TableFile.openRagged(file, name)) {
            var found = new AtomicReference<Optional<FilledForm>>(Optional.empty());
            table.read(0, row -> {
                if (found.get().isEmpty()) {
                    found.set(in(row, columns));
                    return found.get().isPresent() || row.number() < HEADER_WITHIN;
                }
                Refused.unless(row.number() <= MOST_LINES, "FORM_LONG", "most", MOST_LINES);
                if (!row.blank()) {
                    lines.line(found.get().get(), row);
                }
                return true;
            }, _ -> {
            });
            Refused.unless(found.get().isPresent(), "FORM_HEADER");
        }
    }

    private static Optional<FilledForm> in(SheetRow row, Map<String, List<String>> columns) {
        var at = new HashMap<String, Integer>();
        for (int column = 0; column < row.width(); column++) {
            var text = row.at(column).strip();
            int where = column;
            columns.forEach((key, names) -> {
                if (names.contains(text)) {
                    at.putIfAbsent(key, where);
                }
            });
        }
        return at.keySet().containsAll(columns.keySet()) ? Optional.of(new FilledForm(at)) : Optional.empty();
    }

    public String cell(SheetRow row, String key) {
        return row.at(at.getOrDefault(key, -1)).strip();
    }

}
