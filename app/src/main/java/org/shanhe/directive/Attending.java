package org.shanhe.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A venue enters who came to it, without the host (分会场参会情况). */
@Service
class Attending {

    private final JdbcClient jdbc;

    private final CodeLists codes;

    private final Audit audit;

    Attending(JdbcClient jdbc, CodeLists codes, Audit audit) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.audit = audit;
    }

    /** Who came, by class of post. */
    record Came(@NotNull @Size(max = 30) List<NewMeeting.@Valid Attendance> attendance) {
    }

    private record VenueOf(LocalDate heldOn, boolean own) {
    }

    @Transactional
    void came(long meeting, long venue, Came came) {
        var known = jdbc.sql("""
                select m.held_on, coalesce(directive.hosts(m.place, m.partner), false)
                   or coalesce(directive.concerns(array[v.place], array[v.partner]), false) as own
                  from directive.venue v join directive.meeting m on m.id = v.meeting
                 where v.id = :venue and m.id = :meeting
                """)
            .param("venue", venue)
            .param("meeting", meeting)
            .query(VenueOf.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("VENUE_UNKNOWN", "id", venue));
        if (!known.own()) {
            throw Refused.forbidden("VENUE_NOT_YOURS");
        }
        var posts = codes.list("POST_CLASS", known.heldOn());
        came.attendance()
            .forEach(a -> Refused.unless(posts.find(a.post()).isPresent(), "POST_CLASS_UNKNOWN", "post", a.post()));
        Refused
            .unless(came.attendance().stream().map(NewMeeting.Attendance::post).distinct().count() == came.attendance()
                .size(), "POST_CLASS_TWICE");
        jdbc.sql("delete from directive.attendance where venue = :venue").param("venue", venue).update();
        if (!came.attendance().isEmpty()) {
            jdbc.sql(
                    """
                            insert into directive.attendance (venue, post, called, present)
                            select :venue, a.post, a.called, a.present
                              from unnest(cast(:post as text[]), cast(:called as integer[]), cast(:present as integer[])) a (post, called, present)
                            """)
                .paramSource(
                        RecordParameters.columns(NewMeeting.Attendance.class, came.attendance()).and("venue", venue))
                .update();
        }
        jdbc.sql("select directive.attended(:meeting)").param("meeting", meeting).query((row, n) -> 0).list();
        audit.note("directive.meeting.attend", "meeting/" + meeting + " venue/" + venue, null, null);
    }

}
