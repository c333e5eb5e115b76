package org.shanhe.project.money;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.SupervisionRule;
import org.shanhe.policy.SupervisionRules;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the ledger and the assets, whenever somebody looks, what the pack says has to be
 * watched.
 */
@Repository
public class MoneyAlerts {

    /** Said of shares and of distributions, not searched for in rows. */
    private static final List<String> ELSEWHERE = List.of("TILT", "ASSET_NOTICE");

    private static final SimplePropertyRowMapper<MoneyAlert> ALERT = new SimplePropertyRowMapper<>(MoneyAlert.class);

    private final JdbcClient jdbc;

    private final SupervisionRules rules;

    private final Clock clock;

    MoneyAlerts(JdbcClient jdbc, SupervisionRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listed<MoneyAlert> list(AlertFilter filter, @Nullable String cursor, int limit) {
        var after = cursor == null ? new String[] { "", "", "0" } : read(cursor);
        var total = new long[1];
        var rows = Rows
            .of(jdbc.sql("select alert.*, count(*) over () as total from (" + Sql.of(MoneyAlerts.class, "alerts") + """
                    ) alert where (rule, subject_kind, subject) > (:afterRule, :afterKind, :afterSubject)
                     order by rule, subject_kind, subject limit :limit
                    """)
                .paramSource(parameters(filter).addValue("afterRule", after[0])
                    .addValue("afterKind", after[1])
                    .addValue("afterSubject", Long.parseLong(after[2]))
                    .addValue("limit", Listed.read(limit)))
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return ALERT.mapRow(row, n);
                }));
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Listed<>(shown, rows.size() > limit ? write(shown.getLast()) : null,
                cursor == null ? total[0] : null);
    }

    /** Every rule of the pack with what it finds. */
    @Transactional(readOnly = true)
    List<MoneyAlert.Count> counts(AlertFilter filter) {
        record Found(String rule, long alerts, long fen, long acknowledged) {
        }
        var everything = new AlertFilter(null, filter.place(), filter.partner(), null);
        Map<String, Found> found = Rows.of(jdbc
            .sql("""
                    select rule, count(*) filter (where acknowledged is null) as alerts,
                           coalesce(sum(fen) filter (where acknowledged is null), 0)::bigint as fen, count(acknowledged) as acknowledged
                      from ("""
                    + Sql.of(MoneyAlerts.class, "alerts") + ") alert group by rule")
            .paramSource(parameters(everything))
            .query(Found.class)).stream().collect(Collectors.toMap(Found::rule, Function.identity()));
        var judged = judged(null);
        return rules.on(today()).stream().filter(rule -> !ELSEWHERE.contains(rule.id())).map(rule -> {
            var one = found.getOrDefault(rule.id(), new Found(rule.id(), 0, 0, 0));
            boolean asked = judged.contains(rule.id());
            return new MoneyAlert.Count(rule.id(), rule.zh(), rule.en(), rule.actor(), rule.unverified(), rule.source(),
                    asked ? one.alerts() : null, asked ? one.fen() : null, asked ? one.acknowledged() : null);
        }).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The words of the rules in force. */
    Map<String, SupervisionRule> rules() {
        return rules.on(today()).stream().collect(Collectors.toMap(SupervisionRule::id, Function.identity()));
    }

    /** Which rules can be asked: a threshold that nobody knows is never guessed. */
    private List<String> judged(@Nullable String only) {
        var known = rules();
        Refused.unless(only == null || known.containsKey(only), "FILTER_MALFORMED", "name", "rule", "value", only);
        return known.values()
            .stream()
            .filter(rule -> only == null || rule.id().equals(only))
            .filter(rule -> switch (rule.id()) {
                case "PROGRESS" -> !rule.targets().isEmpty();
                case "OVERDUE_ISSUE" -> rule.days() != null;
                case "BALANCE_OVER_1_YEAR", "BALANCE_OVER_2_YEARS", "ASSET_INCOME_NOT_SHARED" -> rule.months() != null;
                case "LARGE_BALANCE" -> rule.percent() != null;
                default -> !ELSEWHERE.contains(rule.id());
            })
            .map(SupervisionRule::id)
            .toList();
    }

    private MapSqlParameterSource parameters(AlertFilter filter) {
        var today = today();
        var known = rules();
        var progress = known.get("PROGRESS");
        double passed = (double) today.getDayOfYear() / today.lengthOfYear();
        return new MapSqlParameterSource("rules", judged(filter.rule()).toArray(String[]::new)).addValue("on", today)
            .addValue("progress", progress == null ? null : progress.target(passed))
            .addValue("issueDays", known.containsKey("OVERDUE_ISSUE") ? known.get("OVERDUE_ISSUE").days() : null)
            .addValue("largePercent", known.containsKey("LARGE_BALANCE") ? known.get("LARGE_BALANCE").percent() : null)
            .addValue("oneYear", before(known.get("BALANCE_OVER_1_YEAR")))
            .addValue("twoYears", before(known.get("BALANCE_OVER_2_YEARS")))
            .addValue("notShared", before(known.get("ASSET_INCOME_NOT_SHARED")))
            .addValue("low", filter.range().low())
            .addValue("high", filter.range().high())
            .addValue("partner", filter.partner())
            .addValue("acknowledged", filter.acknowledged());
    }

    /** What a statement over all standing alerts needs besides its own. */
    <P extends MapSqlParameterSource> P parametersOf(P own) {
        own.addValues(parameters(new AlertFilter(null, null, null, null)).getValues());
        return own;
    }

    private @Nullable LocalDate before(@Nullable SupervisionRule rule) {
        return rule == null || rule.months() == null ? null : today().minusMonths(rule.months());
    }

    private static String write(MoneyAlert last) {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("%s:%s:%d".formatted(last.rule(), last.subjectKind(), last.subject())
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static String[] read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
            Refused.unless(parts.length == 3 && parts[2].matches("\\d{1,18}"), "CURSOR_MALFORMED");
            return parts;
        }
        catch (IllegalArgumentException e) {
            throw Refused.invalid("CURSOR_MALFORMED");
        }
    }

}
