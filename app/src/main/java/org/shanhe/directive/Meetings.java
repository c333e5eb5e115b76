package org.shanhe.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.CodeLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings in scope: entered whole, corrected whole, found by any word of them. */
@Repository
public class Meetings {

    private final JdbcClient jdbc;

    private final MeetingParts parts;

    private final CodeLists codes;

    private final Audit audit;

    private final Clock clock;

    Meetings(JdbcClient jdbc, MeetingParts parts, CodeLists codes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listed<MeetingRow> list(MeetingFilter filter, @Nullable String cursor, int limit) {
        long offset = Listed.after(cursor);
        var read = select(null, filter, offset, Listed.read(limit));
        var rows = read.subList(0, Math.min(limit, read.size()));
        return new Listed<>(rows, read.size() > limit ? Long.toString(offset + limit, 36) : null, null);
    }

    /** All that the filter leaves, for an export. */
    List<MeetingRow> all(MeetingFilter filter) {
        return select(null, filter, 0, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public MeetingPage get(long id) {
        return parts.page(head(id));
    }

    /** Returns the meeting; the same key names the same meeting. */
    @Transactional
    public long add(String key, NewMeeting wanted) {
        check(wanted);
        var known = jdbc.sql("select id from directive.meeting where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc
            .sql("""
                    insert into directive.meeting (key, kind, level, reach, title, held_on, place, partner, gist, minute, hash, file_name, places, partners)
                    values (:key, :kind, :level, :reach, :title, :heldOn, :place, :partner, :gist, :minute, :hash, :fileName, :places, :partners)
                    returning id
                    """)
            .paramSource(row(wanted).addValue("key", key))
            .query(Long.class)
            .single();
        parts.keep(id, wanted);
        parts.decide(id, 0, wanted.decisions());
        audit.note("directive.meeting.add", "meeting/" + id, wanted.place(), null);
        return id;
    }

    /**
     * Corrects everything but what was decided; a decision is added, never taken out.
     */
    @Transactional
    public void correct(long id, NewMeeting wanted, int version) {
        check(wanted);
        mine(id, version);
        int changed = jdbc
            .sql("""
                    update directive.meeting
                       set kind = :kind, level = :level, reach = :reach, title = :title, held_on = :heldOn, place = :place,
                           partner = :partner, gist = :gist, minute = :minute, hash = :hash, file_name = :fileName,
                           places = array(select distinct unnest(places || :places)), partners = array(select distinct unnest(partners || :partners)),
                           version = version + 1
                     where id = :id
                    """)
            .paramSource(row(wanted).addValue("id", id))
            .update();
        if (changed == 0) {
            throw Refused.forbidden("MEETING_NOT_YOURS");
        }
        parts.takeOut(id);
        parts.keep(id, wanted);
        int known = parts.decisions(id);
        if (wanted.decisions().size() > known) {
            parts.decide(id, known, wanted.decisions().subList(known, wanted.decisions().size()));
        }
        audit.note("directive.meeting.correct", "meeting/" + id, wanted.place(), null);
    }

    private MeetingRow head(long id) {
        return select(id, MeetingFilter.ALL, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("MEETING_UNKNOWN", "id", id));
    }

    private void mine(long id, int version) {
        var head = head(id);
        if (!head.mine()) {
            throw Refused.forbidden("MEETING_NOT_YOURS");
        }
        int now = jdbc.sql("select version from directive.meeting where id = :id for update")
            .param("id", id)
            .query(Integer.class)
            .single();
        if (now != version) {
            throw Refused.because(Refused.Kind.STALE, "MEETING_CHANGED");
        }
    }

    private void check(NewMeeting wanted) {
        Refused.unless(!wanted.heldOn().isAfter(LocalDate.now(clock).plusYears(1)), "MEETING_DAY_WRONG");
        Refused.unless(codes.list("MEETING_KIND", wanted.heldOn()).find(wanted.kind()).isPresent(),
                "MEETING_KIND_UNKNOWN", "kind", wanted.kind());
        Refused.unless(wanted.venues().stream().filter(NewMeeting.Venue::main).count() <= 1, "MEETING_TWO_MAIN_VENUES");
        var posts = codes.list("POST_CLASS", wanted.heldOn());
        wanted.venues()
            .stream()
            .flatMap(venue -> venue.attendance().stream())
            .forEach(a -> Refused.unless(posts.find(a.post()).isPresent(), "POST_CLASS_UNKNOWN", "post", a.post()));
        wanted.decisions()
            .stream()
            .flatMap(decision -> decision.owners().stream())
            .forEach(owner -> Refused.unless(owner.place() != null || owner.partner() != null, "OWNER_MISSING"));
        Concerned.mustBe(concernedPlaces(wanted), concernedPartners(wanted));
        // a partner meets anywhere; an authority holds what is its own
        Concerned.mustBe(wanted.partner() == null ? List.of(wanted.place()) : List.of(), List.of());
    }

    private static RecordParameters row(NewMeeting wanted) {
        return RecordParameters.of(wanted)
            .and("places", Concerned.known(concernedPlaces(wanted)).toArray(Long[]::new))
            .and("partners", Concerned.known(concernedPartners(wanted)).toArray(Long[]::new));
    }

    private static List<@Nullable Long> concernedPlaces(NewMeeting wanted) {
        var places = new ArrayList<@Nullable Long>();
        wanted.venues().forEach(venue -> places.add(venue.place()));
        wanted.commitments().forEach(commitment -> places.add(commitment.place()));
        wanted.decisions().forEach(decision -> decision.owners().forEach(owner -> {
            places.add(owner.place());
            places.addAll(owner.places());
        }));
        return places;
    }

    private static List<@Nullable Long> concernedPartners(NewMeeting wanted) {
        var partners = new ArrayList<@Nullable Long>();
        wanted.venues().forEach(venue -> partners.add(venue.partner()));
        wanted.decisions().forEach(decision -> decision.owners().forEach(owner -> {
            partners.add(owner.partner());
            partners.addAll(owner.partners());
        }));
        return partners;
    }

    private List<MeetingRow> select(@Nullable Long id, MeetingFilter filter, long offset, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Meetings.class, "meetings"))
            .param("id", id)
            .param("words", filter.words())
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("partner", filter.partner())
            .param("kind", filter.kind())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("today", LocalDate.now(clock))
            .param("limit", limit)
            .param("offset", offset)
            .query(MeetingRow.class));
    }

}
