package org.shanhe.monitoring.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Rule;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the rules are hit now (问题数据), listed and counted. */
@Repository
class Hits {

    private static final Set<String> DIMENSIONS = Set.of("rule", "place", "collector");

    private final JdbcClient jdbc;

    private final Asking asking;

    Hits(JdbcClient jdbc, Asking asking) {
        this.jdbc = jdbc;
        this.asking = asking;
    }

    /**
     * Hits by rule, place or collector (数据差错率).
     *
     * @param households with at least one hit that is not exempted
     * @param records households asked, where they are counted by place or collector
     */
    record Count(String key, @Nullable String name, long hits, long exempted, long households, @Nullable Long records) {
    }

    @Transactional(readOnly = true)
    public Listed<HitRow> list(HitFilter filter, @Nullable String cursor, int limit, Locale locale) {
        return Listed.of(read(filter, Listed.after(cursor), Listed.read(limit), locale), limit, HitRow::id);
    }

    @Transactional(readOnly = true)
    public void each(HitFilter filter, Locale locale, Consumer<HitRow> each) {
        var words = byId();
        Rows.each(statement(filter, 0, Integer.MAX_VALUE), Found.class,
                found -> each.accept(found.in(words.get(found.rule()), locale)));
    }

    @Transactional(readOnly = true)
    public List<Count> counts(HitFilter filter, String dimension) {
        Refused.unless(DIMENSIONS.contains(dimension), "FILTER_MALFORMED", "name", "dimension", "value", dimension);
        var range = filter.checked().range();
        return Rows.of(jdbc.sql(Sql.of(Hits.class, "counts"))
            .param("dimension", dimension)
            .param("span", range == null ? 1_000_000L : below(range))
            .param("today", asking.today())
            .param("rules", rules(filter))
            .param("object", filter.object() == null ? null : filter.object().name())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .query(Count.class));
    }

    private List<HitRow> read(HitFilter filter, long after, int limit, Locale locale) {
        var words = byId();
        return Rows.of(statement(filter, after, limit).query(Found.class))
            .stream()
            .map(found -> found.in(words.get(found.rule()), locale))
            .toList();
    }

    private JdbcClient.StatementSpec statement(HitFilter filter, long after, int limit) {
        var range = filter.checked().range();
        return jdbc.sql(Sql.of(Hits.class, "hits"))
            .param("rule", filter.rule())
            .param("rules", filter.picksRules() ? rules(filter) : null)
            .param("object", filter.object() == null ? null : filter.object().name())
            .param("household", filter.household())
            .param("collector", filter.collector())
            .param("exempt", filter.exempt())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("today", asking.today())
            .param("after", after)
            .param("limit", limit);
    }

    private record Found(long id, String rule, ObjectKind object, long village, String villageName,
            @Nullable Long household, @Nullable String householdNo, @Nullable String headName, @Nullable String person,
            @Nullable String collector, LocalDate foundOn, @Nullable String exemptReason,
            @Nullable LocalDate exemptUntil) {

        HitRow in(@Nullable Rule said, Locale locale) {
            return new HitRow(id, rule, said == null ? Rule.Severity.HINT : said.severity(),
                    said == null ? Rule.Owner.VILLAGE : said.owner(), said == null ? rule : said.message(locale),
                    said == null ? "" : said.fix(locale), object, village, villageName, household, householdNo,
                    shown(headName), shown(person), collector, foundOn, exemptReason, exemptUntil);
        }

        private static @Nullable String shown(@Nullable String name) {
            return name == null ? null : PublicName.shown(name);
        }
    }

    private Map<String, Rule> byId() {
        return asking.rules(asking.pack()).stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    private String @Nullable [] rules(HitFilter filter) {
        if (!filter.picksRules() && filter.rule() == null) {
            return null;
        }
        return asking.rules(asking.pack())
            .stream()
            .filter(rule -> filter.severity() == null || rule.severity() == filter.severity())
            .filter(rule -> filter.owner() == null || rule.owner() == filter.owner())
            .map(Rule::id)
            .filter(id -> filter.rule() == null || id.equals(filter.rule()))
            .toArray(String[]::new);
    }

    private static long below(PlaceRange range) {
        long span = range.high() - range.low();
        return span > 100_000_000L ? 100_000_000L : span > 1_000_000L ? 1_000_000L : span > 1_000L ? 1_000L : 1L;
    }

}
