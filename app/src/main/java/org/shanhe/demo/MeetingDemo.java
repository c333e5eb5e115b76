package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.Assignments;
import org.shanhe.directive.Bodies;
import org.shanhe.directive.Documents;
import org.shanhe.directive.Following;
import org.shanhe.directive.Meetings;
import org.shanhe.directive.NewMeeting;
import org.shanhe.directive.NewStep;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The meetings of the documents, the group's bodies and papers, and a meeting of a county
 * that has just begun to be carried out.
 */
@Component
class MeetingDemo implements DemoPart {

    private static final long TIBET = 540000000000L;

    private final JdbcClient jdbc;

    private final Meetings meetings;

    private final Assignments assignments;

    private final Following following;

    private final Bodies bodies;

    private final Documents documents;

    MeetingDemo(JdbcClient jdbc, Meetings meetings, Assignments assignments, Following following, Bodies bodies,
            Documents documents) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.assignments = assignments;
        this.following = following;
        this.bodies = bodies;
        this.documents = documents;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> {
            var plan = new MeetingPlan(words, partners(), below());
            Stream.concat(plan.meetings().stream(), plan.special().stream())
                .forEach(meeting -> meetings.add("demo:" + meeting.title(), meeting));
            close(documentsAndBodies(plan));
            county(words, village);
        });
    }

    private Map<String, Long> partners() {
        record Partner(String name, long id) {
        }
        var ids = Rows.of(jdbc.sql("select name, id from partner.partner where parent is null").query(Partner.class))
            .stream()
            .collect(Collectors.toMap(Partner::name, Partner::id));
        return Words.rows("partners")
            .stream()
            .filter(row -> ids.containsKey(row.getField("name")))
            .collect(Collectors.toMap(row -> row.getField("key"), row -> Known.in(ids, row.getField("name"))));
    }

    private Map<Integer, List<MeetingPlan.Spot>> below() {
        return Rows.of(jdbc.sql("""
                select level, code, name from place.division
                 where code > :tibet and code < :tibet + 10000000000 and level between 2 and 4 order by code
                """).param("tibet", TIBET).query(MeetingPlan.Spot.class))
            .stream()
            .collect(Collectors.groupingBy(MeetingPlan.Spot::level));
    }

    private MeetingPlan documentsAndBodies(MeetingPlan plan) {
        var known = new HashMap<String, Long>();
        for (var row : Words.rows("bodies")) {
            boolean there = jdbc.sql("select exists (select from directive.body where key = :key)")
                .param("key", "demo:" + row.getField("key"))
                .query(Boolean.class)
                .single();
            long id = bodies.add("demo:" + row.getField("key"), plan.body(row, known));
            known.put(row.getField("key"), id);
            if (!there) {
                MeetingPlan.members(row).forEach(member -> bodies.join(id, member));
            }
        }
        for (var row : Words.rows("documents")) {
            known.put(row.getField("key"), documents.add("demo:" + row.getField("key"), plan.document(row, known)));
        }
        return plan;
    }

    /** What a steering meeting of 2019 assigned was done by one and closed by another. */
    private void close(MeetingPlan plan) {
        var open = Rows.of(jdbc.sql("""
                select a.id from directive.assignment a where a.state = 'OPEN' and a.host_partner is not null and a.due_on < date '2020-01-01'
                """).query(Long.class));
        for (long id : open) {
            var due = assignments.get(id).head().dueOn();
            var on = due == null ? LocalDate.of(2019, 12, 31) : due;
            tell(account("group"), id, "DONE", on, plan.done());
            tell(account("leader"), id, "CLOSED", on.plusDays(3), plan.closed());
        }
    }

    private void county(Words words, long village) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        long town = village / 1_000 * 1_000;
        var key = "demo:county";
        boolean there = jdbc.sql("select exists (select from directive.meeting where key = :key)")
            .param("key", key)
            .query(Boolean.class)
            .single();
        if (there) {
            return;
        }
        long id = meetings.add(key,
                new NewMeeting("OFFICE", "COUNTY", "TOWN", words.phrase("meeting.county"), today.minusDays(25),
                        County.NYAINRONG.code(), null, words.phrase("meeting.county.gist"), null, null, null, List.of(),
                        List.of(), List.of(),
                        List.of(decided(words, 1, town, null, today.minusDays(6)),
                                decided(words, 2, town, null, today.plusDays(2)),
                                decided(words, 3, town, null, today.plusDays(20)),
                                decided(words, 4, County.NYAINRONG.code(), words.phrase("meeting.office"),
                                        today.plusDays(9))),
                        List.of()));
        var given = meetings.get(id).assignments();
        tell(account("town"), given.get(0).id(), "PROGRESS", today.minusDays(10), words.phrase("meeting.progress"));
        tell(account("town"), given.get(1).id(), "DONE", today.minusDays(3), words.phrase("meeting.done"));
    }

    private static NewMeeting.Decided decided(Words words, int no, long place, @Nullable String office, LocalDate due) {
        return new NewMeeting.Decided(words.phrase("meeting.county." + no), List
            .of(new NewMeeting.Owner(place, null, office, List.of(), List.of(), null, due, false)));
    }

    private Scope account(String name) {
        long id = jdbc.sql("select coalesce((select id from access.account where name = :name), 0)")
            .param("name", name)
            .query(Long.class)
            .single();
        return new Scope(id, List.of(PlaceRange.EVERYWHERE), null, Set.of());
    }

    private void tell(Scope account, long id, String kind, LocalDate on, String text) {
        account.run(() -> following.tell(id, new NewStep(kind, on, text, null, null),
                assignments.get(id).head().version()));
    }

}
