package org.shanhe.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.HealthKinds;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows that figures are made of, page by page. */
@Repository
public class Entries {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final HealthKinds health;

    private final RollUps rollUps;

    private final Joining joining;

    private final PackWords words;

    Entries(JdbcClient jdbc, Figures figures, Questions questions, HealthKinds health, RollUps rollUps, Joining joining,
            PackWords words) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.health = health;
        this.rollUps = rollUps;
        this.joining = joining;
        this.words = words;
    }

    /**
     * @param cursor as given by the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public Entry.Page page(String name, Asked asked, @Nullable String cursor, int limit) {
        Refused.unless(limit > 0 && limit <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        var question = questions.of(figures.get(name), asked);
        var texts = question.isNarrowed() ? figures.narrowed() : figures;
        var figure = texts.get(texts.get(name).opened());
        // an index in this order is entered where the place begins
        var after = cursor == null ? new Position(question.range().low(), -1) : Position.read(cursor);
        var keyed = joining.page(figure, question, () -> rows(figure, question, after, limit + 1));
        var shown = keyed.subList(0, Math.min(limit, keyed.size()));
        var next = keyed.size() > limit ? shown.getLast().position().write() : null;
        var total = cursor == null ? joining.read(List.of(figure), List.of(question),
                () -> jdbc.sql(Aggregates.countAndSum(rollUps.over(List.of(question), false).get(figure.name())))
                    .params(question.parameters())
                    .query(Total.class)
                    .single())
                : new Total(null, null);
        var hidden = health.hidden();
        var names = words.labels(question.on(), LocaleContextHolder.getLocale());
        return new Entry.Page(shown.stream().map(row -> told(figure, row.entry(), hidden).named(names)).toList(), next,
                total.total(), total.sum() == null ? null : Answers.plain(total.sum()));
    }

    /**
     * Whoever does not keep the register is told that there is an entry, not of whose
     * health.
     */
    private static Entry told(Figure figure, Entry entry, Set<String> hidden) {
        boolean ofHealth = figure.name().startsWith(Figures.KIND)
                && hidden.contains(figure.name().substring(Figures.KIND.length()))
                || entry.label() != null && hidden.contains(entry.label());
        return ofHealth ? entry.withoutSubject() : entry;
    }

    private List<Keyed> rows(Figure figure, Question question, Position after, int limit) {
        return Rows.of(jdbc.sql("""
                select e.*, d.name as place_name, p.short_name as partner_name
                  from (
                select * from (
                %s) entries
                 where (place, entry) > (:afterPlace, :afterEntry)
                 order by place, entry
                 limit :limit) e
                  left join place.division d on d.code = e.place
                  left join partner.partner p on p.id = e.partner
                 order by e.place, e.entry
                """.formatted(figure.entries()))
            .params(question.parameters())
            .param("afterPlace", after.place())
            .param("afterEntry", after.entry())
            .param("limit", limit)
            .query((row, n) -> new Keyed(new Position(row.getLong("place"), row.getLong("entry")),
                    new Entry("%012d".formatted(row.getLong("place")), row.getString("place_name"),
                            row.getObject("partner", Long.class), row.getString("partner_name"),
                            row.getObject("on_day", LocalDate.class), row.getString("kind"), row.getLong("subject"),
                            Answers.plain(row.getBigDecimal("quantity")), row.getObject("ref", Long.class),
                            row.getString("label"), row.getString("purpose")))));
    }

    private record Keyed(Position position, Entry entry) {
    }

    private record Total(@Nullable Long total, @Nullable BigDecimal sum) {
    }

    /** Where a page ended: entries are in the order of place and entry. */
    private record Position(long place, long entry) {

        static Position read(String cursor) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
                return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
            catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refused.invalid("CURSOR_MALFORMED");
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place + ":" + entry).getBytes(StandardCharsets.US_ASCII));
        }

    }

}
