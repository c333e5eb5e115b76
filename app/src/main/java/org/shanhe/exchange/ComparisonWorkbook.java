package org.shanhe.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;

/** What a department's list and the register say of each person, as a workbook (导出). */
@Component
class ComparisonWorkbook {

    private static final List<String> COLUMNS = List.of("row", "name", "place", "field", "theirs", "ours", "outcome");

    private final Comparisons comparisons;

    private final DepartmentLists lists;

    private final Messages messages;

    ComparisonWorkbook(Comparisons comparisons, DepartmentLists lists, Messages messages) {
        this.comparisons = comparisons;
        this.lists = lists;
        this.messages = messages;
    }

    void write(long id, @Nullable String outcome, Locale locale, HttpServletResponse response) {
        try (var sheet = Sheet.download(response, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            comparisons.each(id, outcome,
                    row -> sheet.row(row.row(), row.name(), row.placeName(), say(locale, "field." + row.field()),
                            lists.word(row.field(), row.theirs(), locale), lists.word(row.field(), row.ours(), locale),
                            say(locale, "outcome." + row.outcome())));
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "exchange.comparison." + key, Map.of());
    }

}
