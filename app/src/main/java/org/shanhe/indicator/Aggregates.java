package org.shanhe.indicator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.indicator.Figure.Window;

/**
 * The statements that add up a figure's entries. Each holds the text of the entries query
 * as it is, so that no value can differ from what its drill-down shows.
 */
final class Aggregates {

    /** How many codes lie in a place, read from its code. */
    private static final String SPAN = """
            case when d.place % 10000000000 = 0 then 10000000000 when d.place % 100000000 = 0 then 100000000
                 when d.place % 1000000 = 0 then 1000000 when d.place % 1000 = 0 then 1000 else 1 end""";

    private static final String ASKED = """
            with asked as (
            select nth, figure, low, high, cast(partners as bigint[]) as partners, cast(from_day as date) as from_day,
                   cast(on_day as date) as on_day, cast(purposes as text[]) as purposes,
                   source, tag, group_id, rule, collector, cast(without as text[]) as without, cast(known as date) as known
              from unnest(:nth, :figure, :low, :high, :partners, :from, :on, :purposes, :source, :tag, :group, :rule, :collector, :without, :known)
                       a (nth, figure, low, high, partners, from_day, on_day, purposes, source, tag, group_id, rule, collector, without, known))
            """;

    private Aggregates() {
    }

    /**
     * One row a figure (nth, first, second, uncovered): its value or those of its two
     * parts, and whether any of a ratio's entries lies in a place without a denominator.
     */
    static String values(List<Figure> asked, Figures.Read figures) {
        return IntStream.range(0, asked.size())
            .mapToObj(n -> "select " + n + " as nth, " + row(asked.get(n), figures))
            .collect(Collectors.joining("\nunion all\n")) + "\norder by nth";
    }

    /**
     * @param key an expression over the entries' columns
     */
    static String by(Figure figure, String key) {
        return "select key, sum(quantity) as quantity from (\n" + counted(figure, key + " as key, ")
                + ") counted group by key" + (figure.summed() ? " having sum(n) <> 0" : "") + " order by key";
    }

    /**
     * The row of a figure for each of :days; the day stands where the question's day
     * stood, and the beginning of its year where a period began.
     */
    static String trend(Figure figure, Figures.Read figures) {
        var row = row(figure, figures).replaceAll(":on\\b", "trend.day");
        var dated = figure.window() == Window.PERIOD
                ? row.replaceAll(":from\\b", "cast(date_trunc('year', trend.day) as date)") : row;
        return "select trend.day as on_day, value.* from unnest(cast(:days as date[])) trend (day), lateral (select "
                + dated + ") value order by trend.day";
    }

    /**
     * One row an ask (nth, first, second, uncovered), each figure's statement standing
     * once, whatever the number of its questions.
     */
    static String each(List<Figure> asked, Figures.Read figures) {
        return asked.stream()
            .map(figure -> "select asked.nth, value.* from asked, lateral (select " + ofEach(row(figure, figures))
                    + ") value where asked.figure = '" + figure.name() + "'")
            .collect(Collectors.joining("\nunion all\n", ASKED, "\norder by nth"));
    }

    /**
     * One row an ask: the entries of the figure, or of both its parts, as a JSON array.
     */
    static String entries(List<Figure> asked, Figures.Read figures) {
        return asked.stream().map(figure -> {
            var texts = figure.parts().isEmpty() ? List.of(figure)
                    : figure.parts().stream().map(part -> figures.get(part.figure())).toList();
            var rows = texts.stream()
                .map(one -> "select place, kind, subject, entry, quantity, on_day from (\n" + ofEach(one.entries())
                        + ") entry")
                .collect(Collectors.joining("\nunion all\n"));
            return """
                    select asked.nth, cast(coalesce(jsonb_agg(jsonb_build_array(e.place, e.kind, e.subject, e.entry, e.quantity, e.on_day)
                               order by e.place, e.entry) filter (where e.place is not null), '[]') as text) as entries
                      from asked left join lateral (%s) e on true where asked.figure = '%s' group by asked.nth"""
                .formatted(rows, figure.name());
        }).collect(Collectors.joining("\nunion all\n", ASKED, "\norder by nth"));
    }

    /** The text with the row of the ask in place of the one question. */
    private static String ofEach(@Nullable String text) {
        return String.valueOf(text)
            .replaceAll(":(low|high|partners|purposes|source|tag|rule|collector|without|known)\\b", "asked.$1")
            .replace(":group", "asked.group_id")
            .replaceAll(":(from|on)\\b", "asked.$1_day");
    }

    static String sum(Figure figure) {
        return "select coalesce(sum(quantity), 0) from (\n" + counted(figure, "") + ") counted";
    }

    /** How many entries there are and what they come to, in one reading of them. */
    static String countAndSum(Figure figure) {
        var counted = figure.counting() == Counting.DISTINCT && !figure.once()
                ? "select count(*) as n, max(quantity) as quantity from (\n" + figure.entries()
                        + ") entry group by kind, subject"
                : "select " + (figure.summed() ? "n" : "1 as n") + ", quantity from (\n" + figure.entries() + ") entry";
        return "select cast(coalesce(sum(n), 0) as bigint) as total, coalesce(sum(quantity), 0) as sum from (" + counted
                + ") counted";
    }

    private static String row(Figure figure, Figures.Read figures) {
        if (figure.parts().isEmpty()) {
            return "(" + sum(figures.get(figure.name()))
                    + ") as first, cast(null as numeric) as second, false as uncovered";
        }
        var parts = figure.parts().stream().map(part -> figures.get(part.figure())).toList();
        return "(" + sum(parts.getFirst()) + ") as first, (" + sum(parts.getLast()) + ") as second, "
                + (figure.everywhere() ? uncovered(parts.getFirst(), parts.getLast()) : "false") + " as uncovered";
    }

    private static String uncovered(Figure numerator, Figure denominator) {
        return "exists (select from (select distinct place from (\n" + numerator.entries()
                + ") numerator) n where not exists (select from (\n" + denominator.entries()
                + ") d where n.place >= d.place and n.place < d.place + " + SPAN + "))";
    }

    private static String counted(Figure figure, String key) {
        if (figure.counting() == Counting.DISTINCT && !figure.once()) {
            return "select " + key + "max(quantity) as quantity from (\n" + figure.entries() + ") entry group by "
                    + (key.isEmpty() ? "" : "key, ") + "kind, subject";
        }
        return "select " + key + (figure.summed() ? "n, " : "") + "quantity from (\n" + figure.entries() + ") entry";
    }

}
