package org.shanhe.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.FigureValue.Share;
import org.shanhe.indicator.Shares;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Roll;
import org.shanhe.report.Composed.Definition;
import org.shanhe.report.Template.Ask;
import org.shanhe.report.Template.Form;
import org.shanhe.report.Template.Part;
import org.springframework.stereotype.Component;

/** Every number a template needs: one statement for all figures that are asked alike. */
@Component
class Numbers {

    private final Figures figures;

    private final Answers answers;

    private final Shares shares;

    private final Map<String, Roll> rolls;

    Numbers(Figures figures, Answers answers, Shares shares, List<Roll> rolls) {
        this.rolls = rolls.stream().collect(Collectors.toMap(Roll::name, Function.identity()));
        this.figures = figures;
        this.answers = answers;
        this.shares = shares;
    }

    Template read(List<String> lines) {
        return new TemplateReader(this::known, rolls::containsKey, this::meant).read(lines);
    }

    /**
     * The name of a figure that was mistyped or written in words; null where none is like
     * it.
     */
    private @Nullable String meant(String text) {
        return figures.list()
            .stream()
            .filter(figure -> figure.words().zh().equals(text) || figure.words().en().equalsIgnoreCase(text)
                    || distance(figure.name(), text) <= Math.min(3, text.length() / 4))
            .min(Comparator.comparingInt(figure -> distance(figure.name(), text)))
            .map(Figure::name)
            .orElse(null);
    }

    /** How many letters have to be changed, added or left out. */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private boolean known(String figure) {
        try {
            figures.get(figure);
            return true;
        }
        catch (Refused unknown) {
            return false;
        }
    }

    Roll roll(String name) {
        return Objects.requireNonNull(rolls.get(name));
    }

    /** The questions behind a template, each figure's once. */
    Map<Question, FigureValue> of(Template template, Subject subject, Locale locale) {
        var asked = new LinkedHashMap<Asked, Set<String>>();
        template.lines()
            .stream()
            .flatMap(line -> questions(line, subject))
            .forEach(question -> asked.computeIfAbsent(question.asked(), _ -> new LinkedHashSet<>())
                .add(question.figure()));
        var values = new HashMap<Question, FigureValue>();
        asked.forEach((alike, names) -> answers.values(List.copyOf(names), alike, locale)
            .forEach(value -> values.put(new Question(value.name(), alike), value)));
        return values;
    }

    /** A figure and what is asked of it. */
    record Question(String figure, Asked asked) {
    }

    Question question(Ask ask, int line, Subject subject, int years) {
        return new Question(ask.figure(), subject.asked(figures.get(ask.figure()), ask, line, years));
    }

    List<Share> split(Ask ask, String by, int line, Subject subject, Locale locale) {
        return shares.of(ask.figure(), by, question(ask, line, subject, 0).asked(), locale);
    }

    String words(String figure, Locale locale) {
        return figures.get(figure).words().in(locale);
    }

    Definition definition(String figure, Locale locale) {
        return new Definition(figure, words(figure, locale), figures.get(figure).definition().in(locale));
    }

    String unit(String figure) {
        return figures.get(figure).unit();
    }

    private Stream<Question> questions(Template.Line line, Subject subject) {
        return switch (line) {
            case Template.Words words ->
                words.parts().stream().flatMap(part -> questions(part, line.number(), subject));
            case Template.Rows rows ->
                rows.columns().stream().map(column -> question(column, line.number(), subject, 0));
            case Template.Bars _, Template.Listed _ -> Stream.of();
        };
    }

    private Stream<Question> questions(Part part, int line, Subject subject) {
        return switch (part) {
            case Template.Phrase phrase -> phrase.parts().stream().flatMap(one -> questions(one, line, subject));
            case Template.Stated stated when stated.form() == Form.GROWTH ->
                Stream.of(question(stated.ask(), line, subject, 0), question(stated.ask(), line, subject, 1));
            case Template.Stated stated -> Stream.of(question(stated.ask(), line, subject, 0));
            default -> Stream.of();
        };
    }

}
