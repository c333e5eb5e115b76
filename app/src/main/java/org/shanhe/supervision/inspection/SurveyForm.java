package org.shanhe.supervision.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.shanhe.exchange.sheet.FilledForm;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Questionnaire;
import org.shanhe.policy.Questionnaire.Question;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;

/**
 * A questionnaire of an inspection as a sheet to be filled in without a network (离线问卷): a
 * line each village or household, by number alone.
 */
@Component
class SurveyForm {

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final List<String> KEYS = List.of("inspection", "sampled", "place", "household", "inspector", "day");

    private final Messages messages;

    SurveyForm(Messages messages) {
        this.messages = messages;
    }

    /** A line somebody filled in, its words already turned into codes. */
    record Line(int row, String inspection, String sampled, String inspector, String day, Map<String, String> answers) {

        /** The number of what was drawn; one that is none was not drawn. */
        long number() {
            return sampled.matches("\\d{1,15}") ? Long.parseLong(sampled) : 0;
        }

        LocalDate onDay() {
            Refused.unless(day.matches("\\d{4}-\\d{2}-\\d{2}.*"), "SURVEY_DAY", "day", day);
            try {
                return LocalDate.parse(day.substring(0, 10));
            }
            catch (DateTimeException e) {
                throw Refused.invalid("SURVEY_DAY", "day", day);
            }
        }

    }

    record Read(List<Line> lines, int empty) {
    }

    void write(Inspections.Page page, Questionnaire asked, Locale locale, HttpServletResponse response) {
        boolean english = locale.getLanguage().equals("en");
        var columns = new ArrayList<>(KEYS.stream().map(key -> say(locale, key)).toList());
        asked.questions().forEach(question -> columns.add(english ? question.en() : question.zh()));
        columns.add(say(locale, "hint"));
        var name = "%s %s".formatted(page.inspection().number(), english ? asked.en() : asked.zh());
        try (var sheet = Sheet.download(response, name, columns)) {
            page.sample().stream().filter(one -> asks(asked, one)).forEach(one -> {
                var cells = new ArrayList<Object>(List.of(page.inspection().number(), one.id(), one.placeName(),
                        Objects.requireNonNullElse(one.householdNo(), ""), "", ""));
                asked.questions().forEach(_ -> cells.add(""));
                cells.add(hint(asked, english));
                sheet.row(cells.toArray());
            });
        }
    }

    Read read(Questionnaire asked, Path file, String name) throws IOException {
        var columns = new LinkedHashMap<String, List<String>>();
        KEYS.forEach(key -> columns.put(key, LOCALES.stream().map(locale -> say(locale, key)).toList()));
        asked.questions().forEach(question -> columns.put(question.id(), List.of(question.zh(), question.en())));
        var lines = new ArrayList<Line>();
        int[] empty = { 0 };
        FilledForm.read(file, name, columns, (form, row) -> {
            var answers = new LinkedHashMap<String, String>();
            asked.questions().forEach(question -> {
                var text = form.cell(row, question.id());
                if (!text.isEmpty()) {
                    answers.put(question.id(), code(question, text));
                }
            });
            if (answers.isEmpty()) {
                empty[0]++;
            }
            else {
                lines.add(new Line(row.number(), form.cell(row, "inspection"), form.cell(row, "sampled"),
                        form.cell(row, "inspector"), form.cell(row, "day"), answers));
            }
        });
        return new Read(lines, empty[0]);
    }

    /** Households are asked one questionnaire, villages the other. */
    private static boolean asks(Questionnaire asked, Inspections.Sampled one) {
        return asked.id().startsWith(one.householdNo() == null ? "VILLAGE" : "HOUSEHOLD");
    }

    private static String hint(Questionnaire asked, boolean english) {
        return asked.questions()
            .stream()
            .map(question -> String.join("/",
                    question.options().stream().map(option -> english ? option.en() : option.zh()).toList()))
            .reduce((first, second) -> first + " · " + second)
            .orElse("");
    }

    /** What no answer is called stays as it was written, and is refused as such. */
    private static String code(Question question, String text) {
        return question.options()
            .stream()
            .filter(option -> List.of(option.zh(), option.en(), option.code()).contains(text))
            .map(Questionnaire.Option::code)
            .findFirst()
            .orElse(text);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "survey.form." + key, Map.of());
    }

}
