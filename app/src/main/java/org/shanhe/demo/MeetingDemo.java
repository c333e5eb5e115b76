package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.Following;
import org.shanhe.directive.Meetings;
import org.shanhe.directive.NewMeeting;
import org.shanhe.directive.NewStep;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The meetings of the documents, the group's bodies and papers, and a meeting of a county
 * that has just begun to be carried out.
 */
@Component
class MeetingDemo implements DemoPart {

    private static final long TIBET = 540000000000L;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Meetings meetings;

    private final Following following;

    private final GovernanceDemo governance;

    MeetingDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Meetings meetings, Following following,
            GovernanceDemo governance) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.meetings = meetings;
        this.following = following;
        this.governance = governance;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> {
            if (read("select exists (select from directive.meeting)", Boolean.class)) {
                return;
            }
            var plan = Objects.requireNonNull(transaction.execute(_ -> new MeetingPlan(words, partners(), below())));
            transaction.executeWithoutResult(_ -> {
                Stream.concat(plan.meetings().stream(), plan.special().stream())
                    .forEach(meeting -> meetings.add("demo:" + meeting.title(), meeting));
                governance.load(plan);
            });
            close(plan);
            county(words, village);
        });
    }

    private record Open(long id, LocalDate dueOn) {
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

    /** What a steering meeting of 2019 assigned was done by one and closed by another. */
    private void close(MeetingPlan plan) {
        var group = account("group");
        var leader = account("leader");
        var open = Objects.requireNonNull(transaction.execute(_ -> Rows.of(jdbc.sql("""
                select id, due_on from directive.assignment
                 where state = 'OPEN' and host_partner is not null and due_on < date '2020-01-01' order by id
                """).query(Open.class))));
        for (var one : open) {
            tell(group, one.id(), 1, "DONE", one.dueOn(), plan.done());
            tell(leader, one.id(), 2, "CLOSED", one.dueOn().plusDays(3), plan.closed());
        }
    }

    private void county(Words words, long village) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        long town = village / 1_000 * 1_000;
        long id = meetings.add("demo:county",
                new NewMeeting("OFFICE", "COUNTY", "TOWN", words.phrase("meeting.county"), today.minusDays(25),
                        County.NYAINRONG.code(), null, words.phrase("meeting.county.gist"), null, null, null, List.of(),
                        List.of(), List.of(),
                        List.of(decided(words, 1, town, null, today.minusDays(6)),
                                decided(words, 2, town, null, today.plusDays(2)),
                                decided(words, 3, town, null, today.plusDays(20)), decided(words, 4,
                                        County.NYAINRONG.code(), words.phrase("meeting.office"), today.plusDays(9))),
                        List.of()));
        var given = meetings.get(id).assignments();
        tell(account("town"), given.get(0).id(), 1, "PROGRESS", today.minusDays(10), words.phrase("meeting.progress"));
        tell(account("town"), given.get(1).id(), 1, "DONE", today.minusDays(3), words.phrase("meeting.done"));
    }

    private static NewMeeting.Decided decided(Words words, int no, long place, @Nullable String office, LocalDate due) {
        return new NewMeeting.Decided(words.phrase("meeting.county." + no),
                List.of(new NewMeeting.Owner(place, null, office, List.of(), List.of(), null, due, false)));
    }

    private Scope account(String name) {
        long id = Objects.requireNonNull(transaction
            .execute(_ -> jdbc.sql("select coalesce((select id from access.account where name = :name), 0)")
                .param("name", name)
                .query(Long.class)
                .single()));
        return new Scope(id, List.of(PlaceRange.EVERYWHERE), null, Set.of());
    }

    private <T> T read(String statement, Class<T> type) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(statement).query(type).single()));
    }

    private void tell(Scope account, long id, int version, String kind, LocalDate on, String text) {
        account.run(() -> following.tell(id, new NewStep(kind, on, text, null, null), version));
    }

}
