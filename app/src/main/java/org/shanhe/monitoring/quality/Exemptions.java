package org.shanhe.monitoring.quality;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hits that need not be mended for a while (豁免清单): added to, never taken from. */
@Repository
class Exemptions {

    /** Longer than this is not an exemption but a change of the rule. */
    private static final int MOST_YEARS = 3;

    private final JdbcClient jdbc;

    private final Asking asking;

    private final Audit audit;

    Exemptions(JdbcClient jdbc, Asking asking, Audit audit) {
        this.jdbc = jdbc;
        this.asking = asking;
        this.audit = audit;
    }

    /**
     * @param hits which hits, or null for a rule in a whole place
     * @param until the last day
     */
    record NewExemption(@Nullable List<Long> hits, @Nullable String rule, @Nullable String place,
            @Nullable String reason, @Nullable LocalDate until) {
    }

    /** How many were given. */
    record Given(long exemptions) {
    }

    record Exemption(long id, String rule, @Nullable Long objectId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long place, @Nullable String placeName, String reason,
            LocalDate until, long account, OffsetDateTime recordedAt, boolean running) {
    }

    @Transactional
    public Given give(NewExemption wanted) {
        var until = wanted.until();
        Refused.unless(wanted.reason() != null && !wanted.reason().isBlank(), "EXEMPTION_REASON_MISSING");
        Refused.unless(until != null && !until.isBefore(asking.today())
                && until.isBefore(asking.today().plusYears(MOST_YEARS)), "EXEMPTION_DAY", "years", MOST_YEARS);
        long given = wanted.hits() == null ? ofPlace(wanted) : ofHits(wanted, wanted.hits());
        audit.note("monitoring.exemption", "exemptions/" + given, null, null);
        return new Given(given);
    }

    private long ofHits(NewExemption wanted, List<Long> hits) {
        Refused.unless(!hits.isEmpty() && hits.size() <= 10_000, "EXEMPTION_WITHOUT_HITS");
        return jdbc.sql("""
                insert into monitoring.exemption (rule, object_id, low, high, reason, until_on)
                select h.rule, h.object_id, h.village, h.village + 1, :reason, :until
                  from monitoring.hit h
                 where h.id = any (:hits) and h.gone_on is null
                """)
            .param("hits", hits.toArray(Long[]::new))
            .param("reason", wanted.reason())
            .param("until", wanted.until())
            .update();
    }

    private long ofPlace(NewExemption wanted) {
        var rule = wanted.rule();
        Refused.unless(rule != null && asking.catalogue().find(asking.pack(), rule).isPresent(), "RULE_UNKNOWN", "rule",
                String.valueOf(rule));
        Refused.unless(wanted.place() != null && wanted.place().matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name",
                "place", "value", String.valueOf(wanted.place()));
        var range = PlaceRange.of(Long.parseLong(wanted.place()));
        Refused.unless(Scope.current()
            .places()
            .stream()
            .anyMatch(place -> place.low() <= range.low() && range.high() <= place.high()), "EXEMPTION_PLACE");
        return jdbc
            .sql("""
                    insert into monitoring.exemption (rule, low, high, reason, until_on) values (:rule, :low, :high, :reason, :until)
                    """)
            .param("rule", rule)
            .param("low", range.low())
            .param("high", range.high())
            .param("reason", wanted.reason())
            .param("until", wanted.until())
            .update();
    }

    /** The latest first, also those that have run out. */
    @Transactional(readOnly = true)
    public List<Exemption> list(@Nullable String rule) {
        return Rows.of(jdbc
            .sql("""
                    select e.id, e.rule, e.object_id, e.low as place, d.name as place_name, e.reason, e.until_on as until, e.account, e.recorded_at,
                           e.until_on >= :today as running
                      from monitoring.exemption e left join place.division d on d.code = e.low
                     where cast(:rule as text) is null or e.rule = :rule
                     order by e.id desc limit 500
                    """)
            .param("today", asking.today())
            .param("rule", rule)
            .query(Exemption.class));
    }

}
