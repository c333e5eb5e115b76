package org.shanhe.monitoring.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.Rule;
import org.shanhe.policy.Rule.Owner;
import org.shanhe.policy.Rule.Severity;
import org.shanhe.policy.language.ObjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules in force with what they found (规则目录). */
@Repository
class Catalogue {

    private final JdbcClient jdbc;

    private final Asking asking;

    private final Hits hits;

    Catalogue(JdbcClient jdbc, Asking asking, Hits hits) {
        this.jdbc = jdbc;
        this.asking = asking;
        this.hits = hits;
    }

    /**
     * A rule in the reader's language.
     *
     * @param hits standing and not exempted
     * @param asked of how many objects the last whole run asked it; null if none did
     * @param unknown for how many of them a value was missing
     */
    record Listed(String id, ObjectKind object, Severity severity, Owner owner, String message, String fix,
            @Nullable String when, String hit, boolean autoFix, boolean verified, @Nullable LocalDate from,
            @Nullable LocalDate to, long hits, long exempted, @Nullable Long asked, @Nullable Long unknown) {
    }

    record Page(String pack, String packName, String packVersion, List<Listed> rules) {
    }

    private record Told(String rule, long asked, long unknown) {
    }

    @Transactional(readOnly = true)
    public Page page(HitFilter filter, Locale locale) {
        var pack = asking.pack();
        Map<String, Hits.Count> counts = hits.counts(filter, "rule")
            .stream()
            .collect(Collectors.toMap(Hits.Count::key, Function.identity()));
        Map<String, Told> told = Rows.of(jdbc.sql("""
                select r.rule, r.asked, r.unknown from monitoring.sweep_rule r
                 where r.sweep = (select max(s.id) from monitoring.sweep s
                                   where s.state = 'DONE' and (cast(:place as bigint) is null or s.place = :place))
                """).param("place", filter.place() == null ? null : Long.valueOf(filter.place())).query(Told.class))
            .stream()
            .collect(Collectors.toMap(Told::rule, Function.identity()));
        return new Page(pack.name(), locale.getLanguage().equals("zh") ? pack.zh() : pack.en(), pack.version(),
                asking.rules(pack)
                    .stream()
                    .map(rule -> listed(rule, counts.get(rule.id()), told.get(rule.id()), locale))
                    .toList());
    }

    private static Listed listed(Rule rule, Hits.@Nullable Count count, @Nullable Told told, Locale locale) {
        return new Listed(rule.id(), rule.object(), rule.severity(), rule.owner(), rule.message(locale),
                rule.fix(locale), rule.when() == null ? null : rule.when().text(), rule.hit().text(), rule.autoFix(),
                rule.verified(), rule.from(), rule.to(), count == null ? 0 : count.hits(),
                count == null ? 0 : count.exempted(), told == null ? null : told.asked(),
                told == null ? null : told.unknown());
    }

}
