package org.shanhe.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The empty workbook users fill in (导入模板): our plain one, or one in the layout of the
 * national templates with their column names.
 */
@Component
class Template {

    /** Which layout. */
    enum Kind {

        PLAIN, NATIONAL, VILLAGE, CERTIFICATE

    }

    private static final int PREPARED_ROWS = 2000;

    private final RegisterCodes codes;

    private final FindingWords words;

    private final Columns columns = Columns.load();

    Template(RegisterCodes codes, FindingWords words) {
        this.codes = codes;
        this.words = words;
    }

    void write(Kind kind, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shanhe", "1.0")) {
            if (kind == Kind.VILLAGE || kind == Kind.CERTIFICATE) {
                alone(kind, book, locale);
                return;
            }
            var households = book.newWorksheet(title(kind, SheetKind.HOUSEHOLD, locale));
            var persons = book.newWorksheet(title(kind, SheetKind.PERSON, locale));
            var lists = book.newWorksheet("_");
            var ranges = new HashMap<String, Range>();
            fill(kind, SheetKind.HOUSEHOLD, locale, households, lists, ranges);
            fill(kind, SheetKind.PERSON, locale, persons, lists, ranges);
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    /** A workbook of one sheet, in the plain layout. */
    private void alone(Kind kind, Workbook book, Locale locale) {
        var sheet = SheetKind.valueOf(kind.name());
        var page = book.newWorksheet(say(locale, "exchange.kind." + sheet));
        var lists = book.newWorksheet("_");
        fill(Kind.PLAIN, sheet, locale, page, lists, new HashMap<>());
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    private String title(Kind kind, SheetKind sheet, Locale locale) {
        return kind == Kind.PLAIN ? say(locale, "exchange.kind." + sheet) : say(locale,
                sheet == SheetKind.HOUSEHOLD ? "exchange.template.households" : "exchange.template.persons");
    }

    private void fill(Kind kind, SheetKind sheetKind, Locale locale, Worksheet sheet, Worksheet lists,
            Map<String, Range> ranges) {
        var chosen = columns.of(sheetKind)
            .stream()
            .filter(column -> kind == Kind.PLAIN ? column.plain() : !column.key().isEmpty() || !column.need().isEmpty())
            .toList();
        int header = kind == Kind.PLAIN ? 1 : 3;
        if (kind == Kind.NATIONAL) {
            sheet.value(0, 0, title(kind, sheetKind, locale));
            sheet.style(0, 0).bold().fontSize(16).set();
            sheet.value(2, 0, say(locale, "exchange.template.note.codes"));
        }
        sheet.value(header - (kind == Kind.PLAIN ? 1 : 2), 0,
                say(locale, "exchange.template.note." + sheetKind.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < chosen.size(); i++) {
            column(kind, chosen.get(i), header, i, sheet, lists, ranges);
        }
        sheet.freezePane(1, header + 1);
    }

    private void column(Kind kind, Column column, int header, int at, Worksheet sheet, Worksheet lists,
            Map<String, Range> ranges) {
        var required = column.need().equals("required");
        sheet.value(header, at, kind == Kind.PLAIN ? column.name() + (required ? "*" : "")
                : column.name() + (column.key().isEmpty() ? "" : "(" + column.key() + ")"));
        sheet.style(header, at).bold().fillColor(required ? "FCE4D6" : "DDE7E1").wrapText(true).set();
        sheet.width(at, 18);
        sheet.style(at).format("@").set();
        if (column.code().isEmpty()) {
            return;
        }
        var list = ranges.computeIfAbsent(column.code(), name -> {
            int to = ranges.size();
            var choices = kind == Kind.PLAIN || name.equals("ETHNICITY") ? codes.choices(name) : codes.numbered(name);
            choose(lists, to, choices);
            return lists.range(0, to, choices.size() - 1, to);
        });
        sheet.range(header + 1, at, header + PREPARED_ROWS, at).validateWithList(list).showErrorMessage(false);
    }

    private static void choose(Worksheet lists, int column, List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, column, choices.get(i));
        }
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }

}
