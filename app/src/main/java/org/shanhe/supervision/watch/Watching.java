package org.shanhe.supervision.watch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.NewFinding;
import org.shanhe.supervision.Registration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins special supervision, takes the weekly word and ends it when nothing is left
 * (督战).
 */
@Service
public class Watching {

    private final JdbcClient jdbc;

    private final WatchedPlaces places;

    private final Findings findings;

    private final Registration registration;

    private final Audit audit;

    Watching(JdbcClient jdbc, WatchedPlaces places, Findings findings, Registration registration, Audit audit) {
        this.jdbc = jdbc;
        this.places = places;
        this.findings = findings;
        this.registration = registration;
        this.audit = audit;
    }

    /** A place to be watched. */
    public record NewWatch(@NotNull Long place, @NotNull LocalDate since, @NotBlank @Size(max = 200) String document,
            @NotBlank @Size(max = 200) String dutyGroup, @Size(max = 60) @Nullable String leader,
            @Size(max = 2000) @Nullable String aim) {
    }

    /**
     * What was done in a week.
     *
     * @param day any day of the week
     */
    public record NewWeek(@NotNull LocalDate day, @NotBlank String content, @NotBlank @Size(max = 2000) String text) {
    }

    @Transactional
    public long begin(NewWatch watch, String key) {
        Refused.unless(!watch.since().isAfter(findings.today()), "DAY_IN_FUTURE", "day", watch.since());
        var known = jdbc.sql("select exists (select from place.division where code = :code)")
            .param("code", watch.place())
            .query(Boolean.class)
            .single();
        Refused.unless(known, "PLACE_UNKNOWN", "code", watch.place());
        try {
            var id = jdbc.sql("""
                    insert into supervision.watched_place (place, since, document, duty_group, leader, aim, key)
                    values (:place, :since, :document, :dutyGroup, :leader, :aim, :key)
                    on conflict (key) do nothing
                    returning id
                    """)
                .paramSource(RecordParameters.of(watch).and("key", Registration.own(key)))
                .query(Long.class)
                .optional();
            if (id.isPresent()) {
                audit.note("supervision.watch.begin", "watch/" + id.get(), watch.place(), null);
                return id.get();
            }
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("WATCHED_ALREADY");
        }
        return jdbc.sql("select id from supervision.watched_place where key = :key")
            .param("key", Registration.own(key))
            .query(Long.class)
            .single();
    }

    @Transactional
    public void report(long id, NewWeek week, String key) {
        var watched = standing(id);
        Refused.unless(!week.day().isBefore(watched.since()) && !week.day().isAfter(findings.today()),
                "WATCH_WEEK_OUTSIDE", "since", watched.since());
        registration.known(Map.of("WATCH_CONTENT", week.content()), week.day());
        int added = jdbc.sql("""
                insert into supervision.watch_week (watched, week_on, content, text, key)
                values (:watched, :weekOn, :content, :text, :key)
                on conflict (key) do nothing
                """)
            .paramSource(RecordParameters.of(week)
                .and("watched", id)
                .and("weekOn", week.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .and("key", Registration.own(key)))
            .update();
        if (added > 0) {
            audit.note("supervision.watch.week", "watch/" + id, watched.place(), null);
        }
    }

    /** A problem on the list of the place or of one within it. */
    @Transactional
    public long list(long id, String content, NewFinding finding, String key) {
        var watched = standing(id);
        registration.known(Map.of("WATCH_CONTENT", content), finding.foundOn());
        Refused.unless(PlaceRange.of(watched.place()).contains(finding.place()), "WATCH_PROBLEM_ELSEWHERE");
        return registration.add(finding, Registration.Origin.watched(id, content), key);
    }

    /** Only when the list of problems has come to nothing. */
    @Transactional
    public void end(long id, LocalDate until, @Nullable String reason) {
        var watched = standing(id);
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        Refused.unless(watched.open() == 0, "WATCH_PROBLEMS_LEFT", "left", watched.open());
        Refused.unless(!until.isBefore(watched.since()) && !until.isAfter(findings.today()), "WATCH_WEEK_OUTSIDE",
                "since", watched.since());
        jdbc.sql("update supervision.watched_place set until = :until, ended_for = :reason where id = :id")
            .param("until", until)
            .param("reason", reason)
            .param("id", id)
            .update();
        audit.note("supervision.watch.end", "watch/" + id, watched.place(), null);
    }

    private WatchedPlaces.WatchedPlace standing(long id) {
        jdbc.sql("select id from supervision.watched_place where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional();
        var watched = places.get(id);
        Refused.unless(watched.until() == null, "WATCH_ENDED", "until", watched.until());
        return watched;
    }

}
