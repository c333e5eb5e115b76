package org.shanhe.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filtered list as a workbook, written row by row (导出). Every value is written as
 * text or number, never as a formula, and one that a spreadsheet could take for a formula
 * is set off by an apostrophe.
 */
@Component
class HouseholdWorkbook {

    private static final List<String> COLUMNS = List.of("householdNo", "place", "group", "head", "members", "status",
            "statusSince", "exitedOn", "attribute", "cause", "year", "netPerCapita");

    private static final int ROWS_A_SHEET = 1_000_000;

    private final Households households;

    private final CodeLists codes;

    private final Messages messages;

    private final Audit audit;

    HouseholdWorkbook(Households households, CodeLists codes, Messages messages, Audit audit) {
        this.households = households;
        this.codes = codes;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(HouseholdFilter filter, Locale locale, OutputStream out) {
        audit.note("registry.household.export", "households", null, null);
        var workbook = new Workbook(out, "Shanhe", null);
        var sheets = new Sheets(workbook, locale);
        households.each(filter, sheets::row);
        try {
            sheets.finish();
            workbook.finish();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String plain(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private class Sheets {

        private final Workbook workbook;

        private final Locale locale;

        private @Nullable Worksheet sheet;

        private int number;

        private int row;

        Sheets(Workbook workbook, Locale locale) {
            this.workbook = workbook;
            this.locale = locale;
        }

        void row(HouseholdRow household) {
            var current = sheet;
            if (current == null || row > ROWS_A_SHEET) {
                current = next();
            }
            text(current, 0, household.householdNo());
            text(current, 1, household.placePath());
            text(current, 2, household.group());
            text(current, 3, household.headName());
            current.value(row, 4, household.members());
            text(current, 5, named("HOUSEHOLD_STATUS", household.status().name()));
            text(current, 6, household.statusSince().toString());
            text(current, 7, household.exitedOn() == null ? null : household.exitedOn().toString());
            text(current, 8, named("ATTRIBUTE", household.attribute()));
            text(current, 9, named("CAUSE", household.causeMain()));
            if (household.year() != null) {
                current.value(row, 10, household.year());
            }
            if (household.netPerCapitaFen() != null) {
                current.value(row, 11, household.netPerCapitaFen() / 100.0);
            }
            row++;
            flush(current);
        }

        void finish() throws IOException {
            var current = sheet == null ? next() : sheet;
            current.finish();
        }

        private Worksheet next() {
            try {
                if (sheet != null) {
                    sheet.finish();
                }
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            number++;
            var fresh = workbook.newWorksheet(say("sheet") + (number > 1 ? " " + number : ""));
            for (int i = 0; i < COLUMNS.size(); i++) {
                fresh.value(0, i, say(COLUMNS.get(i)));
                fresh.width(i, i == 1 ? 36 : 16);
            }
            fresh.freezePane(0, 1);
            row = 1;
            sheet = fresh;
            return fresh;
        }

        private void flush(Worksheet current) {
            if (row % 1000 == 0) {
                try {
                    current.flush();
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void text(Worksheet current, int column, @Nullable String value) {
            var plain = plain(value);
            if (plain != null) {
                current.value(row, column, plain);
            }
        }

        private @Nullable String named(String list, @Nullable String code) {
            if (code == null) {
                return null;
            }
            return codes.list(list, LocalDate.now()).find(code).map(found -> word(found)).orElse(code);
        }

        private String word(Code code) {
            return locale.getLanguage().equals("en") ? code.en() : code.zh();
        }

        private String say(String column) {
            return messages.say(locale, "household.export." + column, Map.of());
        }

    }

}
