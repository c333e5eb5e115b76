package org.shanhe.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a meeting, each kind of it written and read in one statement. */
@Repository
class MeetingParts {

    private final JdbcClient jdbc;

    private final Assignments assignments;

    MeetingParts(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    private record VenueAt(int position, boolean main, String name, @Nullable Long place, @Nullable Long partner,
            boolean outside) {
    }

    private record AttendanceAt(int venue, String post, @Nullable Integer called, int present) {
    }

    private record SpeakerAt(int position, String role, String name, @Nullable String posts, @Nullable String post,
            @Nullable String gist) {
    }

    private record TextAt(int position, String text) {
    }

    private record CommitmentAt(int position, long place, String name, @Nullable String posts, @Nullable String text) {
    }

    private record OwnerAt(int decision, int no, @Nullable Long place, @Nullable Long partner, @Nullable String office,
            String places, String partners, @Nullable String helpers, @Nullable LocalDate dueOn, boolean atOnce) {
    }

    MeetingPage page(MeetingRow head) {
        long id = head.id();
        return new MeetingPage(head,
                jdbc.sql("select coalesce(minute, '') from directive.meeting where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single(),
                of(id, MeetingPage.Venue.class,
                        """
                                select v.id, v.main, v.name, v.place, p.name as place_name, v.partner, partner.named(v.partner) as partner_name, v.outside,
                                       coalesce(directive.concerns(array[v.place], array[v.partner]), false) as own
                                  from directive.venue v left join place.division p on p.code = v.place where v.meeting = :id order by v.position
                                """),
                of(id, MeetingPage.Attendance.class,
                        """
                                select a.venue, a.post, a.called, a.present
                                  from directive.attendance a join directive.venue v on v.id = a.venue where v.meeting = :id order by v.position, a.post
                                """),
                of(id, MeetingPage.Speaker.class,
                        "select role, name, posts, post, gist from directive.speaker where meeting = :id order by position"),
                Rows.of(jdbc.sql("select item from directive.agenda where meeting = :id order by position")
                    .param("id", id)
                    .query(String.class)),
                of(id, MeetingPage.Decision.class,
                        "select id, position, text from directive.decision where meeting = :id order by position"),
                assignments.of(id), of(id, MeetingPage.Commitment.class,
                        """
                                select c.place, p.name as place_name, c.name, c.posts, c.text
                                  from directive.commitment c join place.division p on p.code = c.place where c.meeting = :id order by c.position
                                """));
    }

    private <T> List<T> of(long meeting, Class<T> type, String statement) {
        return Rows.of(jdbc.sql(statement).param("id", meeting).query(type));
    }

    void takeOut(long meeting) {
        for (var statement : List.of(
                "delete from directive.attendance where venue in (select id from directive.venue where meeting = :id)",
                "delete from directive.venue where meeting = :id", "delete from directive.speaker where meeting = :id",
                "delete from directive.agenda where meeting = :id",
                "delete from directive.commitment where meeting = :id")) {
            jdbc.sql(statement).param("id", meeting).update();
        }
    }

    void keep(long meeting, NewMeeting wanted) {
        var venues = new ArrayList<VenueAt>();
        var attendance = new ArrayList<AttendanceAt>();
        for (var venue : wanted.venues()) {
            int position = venues.size() + 1;
            venues.add(
                    new VenueAt(position, venue.main(), venue.name(), venue.place(), venue.partner(), venue.outside()));
            venue.attendance()
                .forEach(a -> attendance.add(new AttendanceAt(position, a.post(), a.called(), a.present())));
        }
        write(meeting, Sql.of(MeetingParts.class, "keep-venues"), VenueAt.class, venues);
        write(meeting, Sql.of(MeetingParts.class, "keep-attendance"), AttendanceAt.class, attendance);
        write(meeting,
                """
                        insert into directive.speaker (meeting, position, role, name, posts, post, gist)
                        select :meeting, * from unnest(:position::int[], :role::text[], :name::text[], :posts::text[], :post::text[], :gist::text[])
                        """,
                SpeakerAt.class, IntStream.range(0, wanted.speakers().size()).mapToObj(i -> {
                    var speaker = wanted.speakers().get(i);
                    return new SpeakerAt(i + 1, speaker.role(), speaker.name(), speaker.posts(), speaker.post(),
                            speaker.gist());
                }).toList());
        write(meeting, """
                insert into directive.agenda (meeting, position, item)
                select :meeting, * from unnest(:position::int[], :text::text[])
                """, TextAt.class, texts(0, wanted.agenda()));
        write(meeting,
                """
                        insert into directive.commitment (meeting, position, place, name, posts, text)
                        select :meeting, * from unnest(:position::int[], :place::bigint[], :name::text[], :posts::text[], :text::text[])
                        """,
                CommitmentAt.class, IntStream.range(0, wanted.commitments().size()).mapToObj(i -> {
                    var said = wanted.commitments().get(i);
                    return new CommitmentAt(i + 1, said.place(), said.name(), said.posts(), said.text());
                }).toList());
    }

    int decisions(long meeting) {
        return jdbc.sql("select count(*) from directive.decision where meeting = :id")
            .param("id", meeting)
            .query(Integer.class)
            .single();
    }

    /** What was decided after so many decisions, and what is assigned by it. */
    void decide(long meeting, int after, List<NewMeeting.Decided> decided) {
        write(meeting, """
                insert into directive.decision (meeting, position, text)
                select :meeting, * from unnest(:position::int[], :text::text[])
                """, TextAt.class, texts(after, decided.stream().map(NewMeeting.Decided::text).toList()));
        var owners = new ArrayList<OwnerAt>();
        for (int i = 0; i < decided.size(); i++) {
            for (var owner : decided.get(i).owners()) {
                owners.add(new OwnerAt(after + i + 1, owners.size() + 1, owner.place(), owner.partner(), owner.office(),
                        joined(owner.places()), joined(owner.partners()), owner.helpers(), owner.dueOn(),
                        owner.atOnce()));
            }
        }
        write(meeting, Sql.of(MeetingParts.class, "keep-assignments"), OwnerAt.class, owners);
    }

    private <R extends Record> void write(long meeting, String statement, Class<R> type, List<R> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).paramSource(RecordParameters.columns(type, rows).addValue("meeting", meeting)).update();
        }
    }

    private static List<TextAt> texts(int after, List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> new TextAt(after + i + 1, texts.get(i))).toList();
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

}
