package org.shanhe.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.FigureValue.Asking;
import org.shanhe.indicator.FigureValue.Share;
import org.shanhe.kernel.Messages;
import org.shanhe.report.Composed.Block;
import org.shanhe.report.Composed.Piece;
import org.shanhe.report.Numbers.Question;
import org.shanhe.report.Template.Ask;

/**
 * Tables and charts: figures by county, purpose or partner, every cell of which opens.
 */
final class Splitting {

    private final Numbers numbers;

    private final Subject subject;

    private final Map<Question, FigureValue> values;

    private final Messages messages;

    private final Locale locale;

    Splitting(Numbers numbers, Subject subject, Map<Question, FigureValue> values, Messages messages, Locale locale) {
        this.numbers = numbers;
        this.subject = subject;
        this.values = values;
        this.messages = messages;
        this.locale = locale;
    }

    List<Block> chart(Template.Bars line) {
        var bars = numbers.split(line.figure(), line.by(), line.number(), subject, locale)
            .stream()
            .filter(share -> share.key() != null && share.value() != null && share.value().signum() > 0)
            .map(share -> new Composed.Bar(String.valueOf(share.label()),
                    Writing.scaled(share.value(), numbers.unit(line.figure().figure()), locale),
                    cell(share, line.figure(), line.by(), line.number())))
            .toList();
        return bars.size() < 2 ? List.of() : List.of(new Composed.Chart(line.caption(), unit(line.figure()), bars));
    }

    List<Block> table(Template.Rows line) {
        var shares = new LinkedHashMap<Ask, Map<String, Share>>();
        line.columns().forEach(column -> shares.put(column, byKey(column, line)));
        var keys = shares.values()
            .stream()
            .flatMap(of -> of.keySet().stream())
            .distinct()
            .filter(key -> shares.values().stream().anyMatch(of -> quantity(of.get(key)).signum() != 0))
            .sorted(order(line, shares))
            .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<Piece>>();
        rows.add(head(line));
        for (int n = 0; n < keys.size(); n++) {
            rows.add(row(line, shares, keys.get(n), n + 1));
        }
        rows.add(total(line));
        return List.of(new Composed.Table(line.caption(), rows));
    }

    private Map<String, Share> byKey(Ask column, Template.Rows line) {
        var byKey = new LinkedHashMap<String, Share>();
        numbers.split(column, line.by(), line.number(), subject, locale)
            .stream()
            .filter(share -> share.key() != null && !share.key().isEmpty())
            .forEach(share -> byKey.put(Objects.requireNonNull(share.key()), share));
        return byKey;
    }

    private static Comparator<String> order(Template.Rows line, Map<Ask, Map<String, Share>> shares) {
        var byCode = Comparator.<String>naturalOrder();
        return shares.entrySet()
            .stream()
            .filter(column -> column.getKey().figure().equals(line.sort()))
            .findFirst()
            .map(column -> Comparator.comparing((String key) -> quantity(column.getValue().get(key)))
                .reversed()
                .thenComparing(byCode))
            .orElse(byCode);
    }

    private static BigDecimal quantity(@Nullable Share share) {
        return share == null || share.value() == null ? BigDecimal.ZERO : share.value();
    }

    private List<Piece> head(Template.Rows line) {
        var head = new ArrayList<Piece>();
        if (line.sort() != null) {
            head.add(Piece.words(messages.say(locale, "report.rank", Map.of())));
        }
        head.add(Piece.words(messages.say(locale, "report.by." + line.by(), Map.of())));
        line.columns().forEach(column -> head.add(Piece.words(column(column))));
        return head;
    }

    private List<Piece> row(Template.Rows line, Map<Ask, Map<String, Share>> shares, String key, int rank) {
        var row = new ArrayList<Piece>();
        if (line.sort() != null) {
            row.add(Piece.words(Integer.toString(rank)));
        }
        row.add(Piece.words(label(shares, key)));
        shares.forEach((column, byKey) -> {
            var share = byKey.get(key);
            row.add(share == null ? Piece.words("—") : cell(share, column, line.by(), line.number()));
        });
        return row;
    }

    private static String label(Map<Ask, Map<String, Share>> shares, String key) {
        return shares.values()
            .stream()
            .map(byKey -> byKey.get(key))
            .filter(Objects::nonNull)
            .map(Share::label)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(key);
    }

    private List<Piece> total(Template.Rows line) {
        var row = new ArrayList<Piece>();
        if (line.sort() != null) {
            row.add(Piece.words(""));
        }
        row.add(Piece.words(messages.say(locale, "report.total", Map.of())));
        line.columns().forEach(column -> {
            var value = Objects.requireNonNull(values.get(numbers.question(column, line.number(), subject, 0)));
            row.add(value.value() == null || value.value().signum() == 0 ? Piece.words("—")
                    : Piece.shown(Writing.cell(value.value(), value.unit(), locale), value.name(), value.scope()));
        });
        return row;
    }

    private Piece cell(Share share, Ask ask, String by, int line) {
        var asked = numbers.question(ask, line, subject, 0).asked();
        var day = asked.on() == null ? subject.on() : asked.on();
        var key = share.key();
        var partner = by.equals("partner") && key != null ? Long.valueOf(key) : asked.partner();
        var scope = switch (by) {
            case "county", "place" -> new Asking(padded(key), partner, asked.from(), day, asked.purpose());
            case "purpose" -> new Asking(asked.place(), partner, asked.from(), day, key);
            default -> new Asking(asked.place(), partner, asked.from(), day, asked.purpose());
        };
        return Piece.shown(Writing.cell(share.value(), numbers.unit(ask.figure()), locale), ask.figure(), scope);
    }

    private static @Nullable String padded(@Nullable String key) {
        return key == null ? null : "%012d".formatted(Long.parseLong(key));
    }

    /** A ratio says its unit in every cell. */
    private String column(Ask ask) {
        var words = numbers.words(ask.figure(), locale);
        return numbers.unit(ask.figure()).equals("RATIO") ? words
                : messages.say(locale, "report.column", Map.of("words", words, "unit", unit(ask).strip()));
    }

    private String unit(Ask ask) {
        var unit = numbers.unit(ask.figure());
        return messages.find(locale, "report.axis." + unit, Map.of())
            .orElseGet(() -> messages.say(locale, "unit." + unit, Map.of("n", "")));
    }

}
