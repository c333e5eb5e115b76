package org.shanhe.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists change requests and shows one with all that belongs to it. */
@Repository
class ChangePages {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    private final ChangeRequests requests;

    private final Conflicts conflicts;

    private final HouseholdPages households;

    private final JsonMapper json;

    ChangePages(JdbcClient jdbc, ChangeRequests requests, Conflicts conflicts, HouseholdPages households,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.conflicts = conflicts;
        this.households = households;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Listed<ChangePage.Row> list(ChangeFilter filter, @Nullable String cursor, int limit) {
        var rows = rows(filter.checked(), Listed.after(cursor), Listed.read(limit));
        var page = Listed.of(rows, limit, ChangePage.Row::id);
        return new Listed<>(page.rows().stream().map(ChangePage.Row::masked).toList(), page.next(),
                cursor == null && page.next() == null ? (Long) (long) page.rows().size() : null);
    }

    @Transactional(readOnly = true)
    public void each(ChangeFilter filter, Consumer<ChangePage.Row> each) {
        Rows.each(statement(filter.checked(), 0, Integer.MAX_VALUE), ChangePage.Row.class,
                row -> each.accept(row.masked()));
    }

    private List<ChangePage.Row> rows(ChangeFilter filter, long before, int limit) {
        return Rows.of(statement(filter, before, limit).query(ChangePage.Row.class));
    }

    private JdbcClient.StatementSpec statement(ChangeFilter filter, long before, int limit) {
        var scope = Scope.current();
        var range = filter.range();
        return jdbc.sql(Sql.of(ChangePages.class, "change-requests"))
            .param("before", before)
            .param("box", filter.box() == null ? "all" : filter.box())
            .param("here", String.join(" ", ApprovalStep.open(scope, false)))
            .param("there", String.join(" ", ApprovalStep.open(scope, true)))
            .param("kind", filter.kind())
            .param("state", filter.state())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("household", filter.household())
            .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("limit", limit);
    }

    @Transactional(readOnly = true)
    public ChangePage page(long id) {
        var request = requests.get(id);
        var household = request.household() == null ? null : party(request.household());
        var other = request.otherHousehold() == null ? null : party(request.otherHousehold());
        var rows = rows(ChangeFilter.of(request.household()), 0, SHOWN);
        var row = request.household() == null ? rows(ChangeFilter.of(null), id + 1, 1).getFirst()
                : rows.stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseGet(() -> rows(ChangeFilter.of(request.household()), id + 1, 1).getFirst());
        boolean stale = household != null && request.version() != null && household.version() != request.version()
                && request.state() != ChangeState.APPLIED;
        var scope = Scope.current();
        return new ChangePage(row.masked(), List.of(request.route().split(" ")), request.step(), request.revision(),
                request.version(), household == null ? null : household.version(), content(request),
                conflicts.fields(request), people(request), household, other, place(request.otherVillage()),
                Rows.of(jdbc
                    .sql("""
                            select decision, level, account, reason, at from registry.change_decision where request = :id order by id
                            """)
                    .param("id", id)
                    .query(ChangePage.Decision.class)),
                Rows.of(jdbc.sql("select hash, name from registry.evidence where request = :id order by name")
                    .param("id", id)
                    .query(ChangePage.Evidence.class)),
                stale ? since(request) : List.of(), others(request, rows), stale,
                request.applicant() == scope.account(), Approvals.may(request, scope));
    }

    private List<HouseholdPage.Change> since(ChangeRequest request) {
        var asked = request.submittedAt() == null ? request.createdAt() : request.submittedAt();
        return households.changes(request.household() == null ? 0 : request.household())
            .stream()
            .filter(change -> change.at().isAfter(asked))
            .toList();
    }

    private List<ChangePage.Other> others(ChangeRequest request, List<ChangePage.Row> rows) {
        var others = new ArrayList<ChangePage.Other>();
        if (request.household() == null || !request.state().waiting()) {
            return others;
        }
        for (var row : rows) {
            if (row.id() != request.id() && row.state().waiting()) {
                // a handful at most: those open about one household
                others.add(new ChangePage.Other(row.masked(), conflicts.fields(requests.get(row.id()))));
            }
        }
        return others;
    }

    private ChangePage.@Nullable Party party(long household) {
        return jdbc.sql(Sql.of(ChangePages.class, "change-party"))
            .param("id", household)
            .query(ChangePage.Party.class)
            .optional()
            .map(party -> new ChangePage.Party(party.id(), party.householdNo(), Masked.name(party.headName()),
                    party.placePath(), party.members(), party.status(), party.version()))
            .orElse(null);
    }

    private Map<Long, String> people(ChangeRequest request) {
        record Named(long id, String name) {
        }
        var names = new HashMap<Long, String>();
        Rows.of(jdbc.sql(Sql.of(ChangePages.class, "change-people"))
            .param("household", request.household())
            .param("other", request.otherHousehold())
            .query(Named.class)).forEach(named -> names.put(named.id(), Masked.name(named.name())));
        return names;
    }

    private @Nullable String place(@Nullable Long village) {
        return village == null ? null : jdbc.sql("""
                select concat_ws(' ', county.name, town.name, d.name) from place.division d
                  left join place.division town on town.code = d.code / 1000 * 1000
                  left join place.division county on county.code = d.code / 1000000 * 1000000
                 where d.code = :village
                """).param("village", village).query(String.class).optional().orElse(null);
    }

    /** Without what is sensitive; names only for those who may read them. */
    private @Nullable JsonNode content(ChangeRequest request) {
        if (Masked.hidesNames()) {
            return null;
        }
        return json.readTree(jdbc.sql("select registry.told(cast(:content as jsonb))::text")
            .param("content", request.content())
            .query(String.class)
            .single());
    }

}
