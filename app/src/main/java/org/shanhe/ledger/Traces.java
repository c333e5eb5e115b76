package org.shanhe.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows money from a grant forward, and from an account both ways. Each transfer
 * carries its grant, so the flows of a grant are exact; only where an account received
 * one grant by several ways is its money told apart in proportion.
 */
@Repository
public class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much of a trace is shown.
     *
     * @param most accounts of one kind on one level that are shown each by itself; the
     * others are shown as one
     * @param open those shown as one that were opened, by their node's id
     */
    public record Showing(int most, Set<String> open) {

        public static final Showing ALL = new Showing(Integer.MAX_VALUE, Set.of());

    }

    /** From a grant to wherever its money is. */
    @Transactional(readOnly = true)
    public Trace ofGrant(long grant, Showing showing) {
        var seen = jdbc.sql("select exists (select from ledger.grant where id = :grant)")
            .param("grant", grant)
            .query(Boolean.class)
            .single();
        if (!seen) {
            throw Refused.notFound("GRANT_UNKNOWN", "id", grant);
        }
        var flows = Rows.of(jdbc.sql(Sql.of(Traces.class, "flows-of-grant")).param("grant", grant).query(Flow.class));
        var graph = FlowGraph.of(flows);
        long returned = graph.unwind();
        return show(new TraceSheet(graph, flows, null, showing), flows, returned);
    }

    /**
     * What reached the accounts, taken as one, from where, and where it went from there.
     */
    @Transactional(readOnly = true)
    public Trace ofAccounts(List<Long> accounts, Showing showing) {
        var seen = jdbc.sql("select count(*) from ledger.account where id = any (:accounts)")
            .param("accounts", accounts.toArray(Long[]::new))
            .query(Integer.class)
            .single();
        if (accounts.isEmpty() || seen < new HashSet<>(accounts).size()) {
            throw Refused.notFound("ACCOUNT_UNKNOWN");
        }
        var root = accounts.getFirst();
        var flows = Rows
            .of(jdbc.sql(Sql.of(Traces.class, "flows-through"))
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Flow.class))
            .stream()
            .map(flow -> flow.asOne(accounts, root))
            .toList();
        var whole = new FlowGraph();
        long returned = 0;
        for (var ofGrant : flows.stream().collect(Collectors.groupingBy(Flow::grantId)).values()) {
            var graph = FlowGraph.of(ofGrant);
            returned += graph.unwind();
            whole.addAll(graph.through(root));
        }
        // two grants may have taken opposite ways
        returned += whole.unwind();
        return show(new TraceSheet(whole, flows, root, showing), flows, returned);
    }

    /** The accounts with these keys that are open and in scope. */
    @Transactional(readOnly = true)
    public List<Long> accounts(List<String> keys) {
        return Rows.of(jdbc.sql("select id from ledger.account where key = any (:keys) order by id")
            .param("keys", keys.toArray(String[]::new))
            .query(Long.class));
    }

    /** The account with this id, named as the reader may see it. */
    @Transactional(readOnly = true)
    public @Nullable String nameOf(long account) {
        return jdbc.sql("select name from ledger.account where id = :account")
            .param("account", account)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("ACCOUNT_UNKNOWN"));
    }

    private Trace show(TraceSheet sheet, List<Flow> flows, long returned) {
        var grants = flows.stream().map(Flow::grantId).distinct().toArray(Long[]::new);
        var shown = sheet.shownFlows();
        var papers = Rows.of(jdbc.sql(Sql.of(Traces.class, "papers-of-flows"))
            .param("grants", grants)
            .param("from", shown.stream().map(Flow::fromAccount).toArray(Long[]::new))
            .param("to", shown.stream().map(Flow::toAccount).toArray(Long[]::new))
            .query(Papers.class));
        var named = Rows.of(jdbc
            .sql("""
                    select id, document_no, source, purpose, amount_fen, granted_on from ledger.grant where id = any (:grants)
                     order by granted_on, id
                    """)
            .param("grants", grants)
            .query(Trace.GrantNamed.class));
        return sheet.trace(returned, new ArrayList<>(papers), named);
    }

}
