package org.shanhe.pledge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.FilledForm;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.Scheme.How;
import org.shanhe.policy.Scheme.Item;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;

/**
 * The form on which a sample is asked without a network (抽样答卷表): numbers and villages, no
 * names; filled in, it is read again line by line.
 */
@Component
class SampleForm {

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Messages messages;

    SampleForm(Messages messages) {
        this.messages = messages;
    }

    /** A line that was filled in: the number drawn and what was answered. */
    record Line(int row, int nth, Map<String, BigDecimal> answers) {
    }

    /**
     * A line that cannot be taken.
     *
     * @param code ASSESSMENT, NUMBER, TWICE, MISSING or ANSWER
     * @param what was found there
     */
    record Problem(int row, String code, String what) {
    }

    record Read(List<Line> lines, List<Problem> problems, int empty) {
    }

    void write(Assessment assessment, List<Item> asked, List<AssessmentPage.Sampled> sample, Locale locale,
            HttpServletResponse response) {
        var columns = new ArrayList<>(List.of(say(locale, "assessment"), say(locale, "nth"), say(locale, "village")));
        asked.forEach(item -> columns.add(name(item, locale)));
        columns.add(say(locale, "hint"));
        try (var sheet = Sheet.download(response, assessment.title(), columns)) {
            for (var one : sample) {
                var cells = new ArrayList<@Nullable Object>(List.of(assessment.id(), one.nth(), one.villageName()));
                for (var item : asked) {
                    cells.add(one.answers() == null ? null : written(item, one.answers().get(item.code()), locale));
                }
                sheet.row(cells.toArray());
            }
        }
    }

    Read read(long assessment, List<Item> asked, Path file, String name) throws IOException {
        var read = new Read(new ArrayList<>(), new ArrayList<>(), 0);
        int[] empty = { 0 };
        FilledForm.read(file, name, columns(asked), (form, row) -> {
            if (!line(assessment, asked, form, row, read)) {
                empty[0]++;
            }
        });
        return new Read(read.lines(), read.problems(), empty[0]);
    }

    private Map<String, List<String>> columns(List<Item> asked) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var key : List.of("assessment", "nth")) {
            columns.put(key, LOCALES.stream().map(locale -> say(locale, key)).toList());
        }
        asked.forEach(item -> columns.put(item.code(), List.of(item.zh(), item.en())));
        return columns;
    }

    /** Whether anything was filled in. */
    private boolean line(long assessment, List<Item> asked, FilledForm form, SheetRow row, Read read) {
        if (asked.stream().allMatch(item -> form.cell(row, item.code()).isEmpty())) {
            return false;
        }
        var problems = read.problems();
        if (!form.cell(row, "assessment").equals(Long.toString(assessment))) {
            problems.add(new Problem(row.number(), "ASSESSMENT", form.cell(row, "assessment")));
            return true;
        }
        var nth = form.cell(row, "nth");
        if (!nth.matches("\\d{1,6}")) {
            problems.add(new Problem(row.number(), "NUMBER", nth));
            return true;
        }
        var answers = new LinkedHashMap<String, BigDecimal>();
        for (var item : asked) {
            var text = form.cell(row, item.code());
            var value = value(item, text);
            if (value == null) {
                problems.add(new Problem(row.number(), text.isEmpty() ? "MISSING" : "ANSWER",
                        item.zh() + (text.isEmpty() ? "" : ": " + text)));
            }
            else {
                answers.put(item.code(), value);
            }
        }
        int number = Integer.parseInt(nth);
        if (read.lines().stream().anyMatch(one -> one.nth() == number)) {
            problems.add(new Problem(row.number(), "TWICE", nth));
        }
        read.lines().add(new Line(row.number(), number, answers));
        return true;
    }

    private @Nullable BigDecimal value(Item item, String text) {
        if (item.how() != How.SURVEYED) {
            return text.matches("\\d{1,2}") ? new BigDecimal(text) : null;
        }
        for (var locale : LOCALES) {
            if (text.equalsIgnoreCase(say(locale, "yes")) || text.equals("1")) {
                return BigDecimal.ONE;
            }
            if (text.equalsIgnoreCase(say(locale, "no")) || text.equals("0")) {
                return BigDecimal.ZERO;
            }
        }
        return null;
    }

    private @Nullable Object written(Item item, @Nullable BigDecimal value, Locale locale) {
        return value == null || item.how() != How.SURVEYED ? value : say(locale, value.signum() > 0 ? "yes" : "no");
    }

    private static String name(Item item, Locale locale) {
        return locale.getLanguage().equals("en") ? item.en() : item.zh();
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "pledge.sample." + key, Map.of());
    }

}
