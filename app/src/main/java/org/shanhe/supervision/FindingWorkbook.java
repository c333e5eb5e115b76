package org.shanhe.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filtered ledger of findings as a workbook, in the order of the paper form (导出台账).
 */
@Component
class FindingWorkbook {

    private static final List<String> COLUMNS = List.of("nth", "number", "source", "sourceDocument", "sourceOn", "text",
            "category", "reach", "term", "place", "partner", "households", "persons", "amount", "leadUnit",
            "leadPerson", "coUnits", "target", "measures", "dueOn", "progress", "latest", "papers", "accountability",
            "mechanism", "state", "reviewer", "checkedOn", "closedOn", "lookBack", "parent");

    private static final List<String> LISTS = List.of("FINDING_SOURCE", "FINDING_CATEGORY", "FINDING_REACH",
            "FINDING_TERM", "ACCOUNTABILITY");

    private final Findings findings;

    private final LedgerTexts texts;

    private final CodeLists codes;

    private final Messages messages;

    private final Audit audit;

    FindingWorkbook(Findings findings, LedgerTexts texts, CodeLists codes, Messages messages, Audit audit) {
        this.findings = findings;
        this.texts = texts;
        this.codes = codes;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(FindingFilter filter, Locale locale, OutputStream out) {
        audit.note("supervision.finding.export", "findings", null, null);
        var names = names(locale);
        var written = texts.all();
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, List.of("text", "measures", "latest", "target").contains(COLUMNS.get(i)) ? 40 : 14);
            }
            sheet.freezePane(2, 1);
            int[] row = { 1 };
            findings.each(filter, finding -> {
                var texts = written.getOrDefault(finding.id(), LedgerTexts.NONE);
                var cells = cells(row[0], finding, texts, names, locale);
                for (int i = 0; i < cells.size(); i++) {
                    set(sheet, row[0], i, cells.get(i));
                }
                row[0]++;
            });
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<@Nullable Object> cells(int nth, FindingRow f, LedgerTexts.Texts texts, Map<String, String> names,
            Locale locale) {
        return Arrays.asList(nth, f.number(), names.getOrDefault(f.source(), f.source()), f.sourceDocument(),
                f.sourceOn(), f.text(), names.getOrDefault(f.category(), f.category()),
                names.getOrDefault(f.reach(), f.reach()), names.getOrDefault(f.term(), f.term()), f.placePath(),
                f.partnerName(), f.households(), f.persons(),
                f.amountFen() == null ? null : BigDecimal.valueOf(f.amountFen(), 2), f.leadUnit(), f.leadPerson(),
                f.coUnits(), f.target(), texts.measures(), f.dueOn(), say(locale, f.progress().name()), texts.latest(),
                texts.papers(), held(texts, names), mechanism(f), say(locale, "state." + f.state().name()),
                texts.reviewer(), texts.checkedOn(), f.closedOn(),
                texts.lookBack() == null ? null : say(locale, texts.lookBack()), f.parentNumber());
    }

    private static @Nullable String held(LedgerTexts.Texts texts, Map<String, String> names) {
        return texts.accountability() == null ? null
                : Arrays.stream(texts.accountability().split("\n"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> line[1] + " " + names.getOrDefault(line[0], line[0]))
                    .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static @Nullable String mechanism(FindingRow f) {
        return f.mechanism() == null ? f.mechanismDocument()
                : f.mechanismDocument() == null ? f.mechanism() : f.mechanism() + " " + f.mechanismDocument();
    }

    private Map<String, String> names(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        var names = new HashMap<String, String>();
        LISTS.forEach(list -> codes.list(list, findings.today())
            .codes()
            .forEach(code -> names.put(code.code(), english ? code.en() : code.zh())));
        return names;
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void set(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case Number number -> sheet.value(row, column, number);
            case Object value -> {
                var text = value.toString();
                sheet.value(row, column,
                        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
            }
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "finding.export." + key, Map.of());
    }

}
