package org.shanhe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.place.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is public is decided here, by an account and on a day, and can be taken back with
 * a reason (公开事项).
 */
@Repository
public class Publications {

    private final JdbcClient jdbc;

    private final Statistics statistics;

    private final Statements statements;

    private final Messages messages;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    Publications(JdbcClient jdbc, Statistics statistics, Statements statements, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.statistics = statistics;
        this.statements = statements;
        this.messages = messages;
        this.clock = clock;
    }

    /** Something published, as those who answer for it see it. */
    public record Publication(long id, Kind kind, @Nullable String place, @Nullable String placeName, String zh,
            String en, LocalDate fromOn, @Nullable LocalDate toOn, LocalDate publishedOn, String basis,
            @Nullable LocalDate withdrawnOn, @Nullable String reason) {
    }

    public record Published(long id) {
    }

    @Transactional(readOnly = true)
    public Listed<Publication> list(@Nullable Kind kind, @Nullable Boolean standing, @Nullable String cursor,
            int limit) {
        var rows = Rows.of(jdbc.sql(Sql.of(Publications.class, "publications"))
            .param("kind", kind == null ? null : kind.name())
            .param("standing", standing)
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Publication.class));
        return Listed.of(rows, limit, Publication::id);
    }

    /** What would be published, looked at before it is. */
    @Transactional(readOnly = true)
    public Statistics.Sheet preview(PlaceCode place, @Nullable LocalDate on) {
        return statistics.of(mine(place), day(on));
    }

    @Transactional
    public Published publishStatistics(PlaceCode place, @Nullable LocalDate on) {
        var day = day(on);
        var range = mine(place).range();
        // the whole here would be a part there, and the difference between them a cell
        // that one of them withheld
        var other = jdbc.sql("""
                select zh from portal.publication
                 where kind = 'STATISTICS' and withdrawn_on is null and place <> :place
                   and (place >= :low and place < :high or place = any (:above)) limit 1
                """)
            .param("place", place.value())
            .param("low", range.low())
            .param("high", range.high())
            .param("above", above(place))
            .query(String.class)
            .optional();
        if (other.isPresent()) {
            throw Refused.conflict("STATISTICS_OVERLAP", "other", other.get());
        }
        var sheet = statistics.of(place, day);
        return publish(Kind.STATISTICS, place.value(), place.value(), null, "portal.title.statistics",
                Map.of("place", sheet.placeName(), "day", day), day, sheet, sheet.basis());
    }

    @Transactional
    public Published publishStatement(long campaign) {
        var given = statements.campaign(campaign);
        var statement = statements.of(given);
        return publish(Kind.STATEMENT, given.id(), given.place(), given.partner(), "portal.title.statement",
                Map.of("name", given.name(), "day", statement.on()), statement.on(), statement,
                "campaign/" + given.campaignNo());
    }

    private Published publish(Kind kind, long subject, @Nullable Long place, @Nullable Long partner, String title,
            Map<String, Object> details, LocalDate day, Object body, String basis) {
        return new Published(jdbc.sql(Sql.of(Publications.class, "publish"))
            .param("kind", kind.name())
            .param("subject", subject)
            .param("place", place)
            .param("partner", partner)
            .param("zh", messages.say(Locale.SIMPLIFIED_CHINESE, title, details))
            .param("en", messages.say(Locale.ENGLISH, title, details))
            .param("from", day)
            .param("body", json.writeValueAsString(body))
            .param("basis", basis)
            .param("today", LocalDate.now(clock))
            .param("replaced", messages.say(Locale.SIMPLIFIED_CHINESE, "portal.replaced", Map.of()))
            .query(Long.class)
            .single());
    }

    @Transactional
    public void withdraw(long id, @Nullable String reason) {
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        int withdrawn = jdbc
            .sql("""
                    with withdrawn as (
                        update portal.publication set withdrawn_on = :today, withdrawn_by = kernel.scope_account(), reason = :reason
                         where id = :id and withdrawn_on is null
                        returning id, place
                    )
                    insert into kernel.audit (action, subject, place)
                    select 'portal.withdraw', 'publication/' || id, place from withdrawn
                    """)
            .param("id", id)
            .param("reason", reason)
            .param("today", LocalDate.now(clock))
            .update();
        if (withdrawn == 0) {
            throw Refused.notFound("PUBLICATION_UNKNOWN", "id", id);
        }
    }

    static Long[] above(PlaceCode place) {
        return place.path().stream().filter(one -> !one.equals(place)).map(PlaceCode::value).toArray(Long[]::new);
    }

    private LocalDate day(@Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        Refused.unless(on == null || !on.isAfter(today), "DAY_IN_FUTURE", "day", on);
        return on == null ? today : on;
    }

    /** Only whole places: who sees a part of one must not publish the whole. */
    private static PlaceCode mine(PlaceCode place) {
        var range = place.range();
        if (Scope.current().places().stream().noneMatch(mine -> covers(mine, range))
                || Scope.current().partners() != null) {
            throw Refused.forbidden("OUTSIDE_SCOPE");
        }
        return place;
    }

    private static boolean covers(PlaceRange mine, PlaceRange asked) {
        return mine.low() <= asked.low() && asked.high() <= mine.high();
    }

}
