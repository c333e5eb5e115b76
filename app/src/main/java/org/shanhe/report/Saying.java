package org.shanhe.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureValue;
import org.shanhe.kernel.Messages;
import org.shanhe.report.Composed.Block;
import org.shanhe.report.Composed.Piece;
import org.shanhe.report.Numbers.Question;
import org.shanhe.report.Template.Part;
import org.shanhe.report.Template.Stated;
import org.shanhe.report.Template.Style;
import org.springframework.util.StringUtils;

/** Says one template in the words and numbers of one subject. */
final class Saying {

    /** Marks left without a phrase before them, or between two that were left out. */
    private static final Pattern LEFT_OVER = Pattern
        .compile("^[，、；,;]\\s*|(?<=[：:])\\s*[，、；,;]|[，、；,;]\\s*(?=[，。；,.;])");

    private final Numbers numbers;

    private final Subject subject;

    private final Map<Question, FigureValue> values;

    private final Messages messages;

    private final Locale locale;

    private final Map<String, String> variables;

    private final Map<Stated, List<String>> names = new HashMap<>();

    Saying(Numbers numbers, Subject subject, Map<Question, FigureValue> values, Messages messages, Locale locale) {
        this.numbers = numbers;
        this.subject = subject;
        this.values = values;
        this.messages = messages;
        this.locale = locale;
        this.variables = subject.variables(locale);
    }

    String title(Template template) {
        return template.lines()
            .stream()
            .filter(line -> line instanceof Template.Words words && words.style() == Style.TITLE)
            .map(line -> pieces((Template.Words) line).stream().map(Piece::text).collect(Collectors.joining()))
            .findFirst()
            .orElse("");
    }

    List<Block> blocks(Template.Line line) {
        return switch (line) {
            case Template.Words words -> words(words);
            case Template.Rows rows -> new Splitting(numbers, subject, values, messages, locale).table(rows);
            case Template.Listed listed -> listed(listed);
            case Template.Bars bars -> new Splitting(numbers, subject, values, messages, locale).chart(bars);
        };
    }

    private List<Block> listed(Template.Listed line) {
        var roll = numbers.roll(line.roll());
        var rows = roll.rows(subject.rollAsked(), locale)
            .stream()
            .map(row -> row.stream().map(cell -> new Piece(cell.text(), null, cell.address())).toList());
        var head = roll.columns()
            .stream()
            .map(column -> Piece.words(messages.say(locale, "roll." + roll.name() + "." + column, Map.of())))
            .toList();
        var all = Stream.concat(Stream.of(head), rows).toList();
        return all.size() == 1 ? List.of() : List.of(new Composed.Table(line.caption(), all));
    }

    private List<Block> words(Template.Words line) {
        var pieces = pieces(line);
        if (line.style() == Style.TITLE || emptied(line, pieces)) {
            return List.of();
        }
        return List.of(line.style() == Style.TEXT ? new Composed.Paragraph(pieces)
                : new Composed.Heading(line.style() == Style.HEADING_1 ? 1 : 2, pieces));
    }

    /** A sentence of phrases of which none is said says nothing at all. */
    private static boolean emptied(Template.Words line, List<Piece> pieces) {
        return line.parts().stream().anyMatch(Template.Phrase.class::isInstance)
                && pieces.stream().allMatch(piece -> piece.figure() == null);
    }

    private List<Piece> pieces(Template.Words line) {
        var pieces = new ArrayList<Piece>();
        for (var part : line.parts()) {
            pieces.addAll(said(part, line.number()));
        }
        return tidied(pieces);
    }

    /** Nothing for a phrase of which a figure has nothing to say. */
    private List<Piece> said(Part part, int line) {
        return switch (part) {
            case Template.Plain plain -> List.of(Piece.words(plain.text()));
            case Template.Variable variable -> List.of(Piece.words(variables.getOrDefault(variable.name(), "")));
            case Stated stated -> stated(stated, line);
            case Template.Phrase phrase -> silent(phrase, line) ? List.of()
                    : phrase.parts().stream().flatMap(one -> said(one, line).stream()).toList();
        };
    }

    private boolean silent(Template.Phrase phrase, int line) {
        return phrase.parts().stream().anyMatch(part -> part instanceof Stated stated && silent(stated, line));
    }

    private boolean silent(Stated stated, int line) {
        return switch (stated.form()) {
            case VALUE -> {
                var value = value(stated, line, 0).value();
                yield value == null || value.signum() == 0;
            }
            case GROWTH -> growth(stated, line) == null;
            case NAMES -> names(stated, line).isEmpty();
        };
    }

    private List<Piece> stated(Stated stated, int line) {
        var value = value(stated, line, 0);
        return switch (stated.form()) {
            case VALUE -> List.of(Piece.shown(Writing.of(value, stated.suffix(), locale), value.name(), value.scope()));
            case GROWTH -> {
                var growth = growth(stated, line);
                yield growth == null ? List.of()
                        : List.of(Piece
                            .words(messages.say(locale, growth.signum() < 0 ? "report.fell" : "report.rose", Map.of())),
                                Piece.shown(growth.abs() + "%", value.name(), value.scope()));
            }
            case NAMES -> {
                var names = names(stated, line);
                var all = String.join(messages.say(locale, "report.and", Map.of()), names);
                var told = stated.suffix() == null || names.size() < 2 ? all : messages.say(locale, "report.names",
                        Map.of("names", all, "n", names.size(), "suffix", stated.suffix()));
                yield List.of(Piece.shown(told, value.name(), value.scope()));
            }
        };
    }

    private FigureValue value(Stated stated, int line, int years) {
        return Objects.requireNonNull(values.get(numbers.question(stated.ask(), line, subject, years)));
    }

    private @Nullable BigDecimal growth(Stated stated, int line) {
        return Writing.growth(value(stated, line, 0), value(stated, line, 1));
    }

    private List<String> names(Stated stated, int line) {
        return names.computeIfAbsent(stated, _ -> listed(stated, line));
    }

    private List<String> listed(Stated stated, int line) {
        return numbers.split(stated.ask(), String.valueOf(stated.ask().by()), line, subject, locale)
            .stream()
            .filter(share -> share.value() != null && share.value().signum() != 0)
            .flatMap(share -> Stream.ofNullable(share.label()))
            .toList();
    }

    private static List<Piece> tidied(List<Piece> pieces) {
        var tidy = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = tidy.isEmpty() ? null : tidy.getLast();
            if (last != null && last.figure() == null && piece.figure() == null) {
                tidy.set(tidy.size() - 1, Piece.words(last.text() + piece.text()));
            }
            else {
                tidy.add(piece);
            }
        }
        for (int n = 0; n < tidy.size(); n++) {
            var piece = tidy.get(n);
            if (piece.figure() == null) {
                var text = n == 0 ? piece.text() : "\0" + piece.text();
                var left = LEFT_OVER.matcher(text).replaceAll("").replace("\0", "");
                // the first that is said begins the sentence
                tidy.set(n, Piece.words(n == 0 ? StringUtils.capitalize(left) : left));
            }
        }
        return List.copyOf(tidy);
    }

}
