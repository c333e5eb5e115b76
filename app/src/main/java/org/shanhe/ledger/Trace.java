package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where money came from and where it went, step by step (资金追溯). On every level what has
 * stayed so far and what goes on make the same sum.
 *
 * @param totalFen the grant, or what the accounts asked about received
 * @param returnedFen what went out and came back, and is left out of the steps
 */
public record Trace(long totalFen, long returnedFen, List<Node> nodes, List<Edge> edges, List<Level> levels,
        List<GrantNamed> grants) {

    /**
     * An account, or several of one kind on one level.
     *
     * @param account null for several accounts
     * @param name null for accounts outside the reader's scope, and for several
     * @param accounts how many it stands for
     * @param hidden whether it lies outside the reader's scope
     */
    public record Node(String id, AccountKind kind, @Nullable Long account, @Nullable String key, @Nullable String name,
            int level, long inFen, long outFen, long balanceFen, int accounts, boolean hidden, boolean root) {
    }

    /**
     * One step of the money.
     *
     * @param documents the first few of those the reader may see
     */
    public record Edge(String from, String to, long fen, int transfers, List<String> documents, int documentCount,
            @Nullable LocalDate first, @Nullable LocalDate last) {
    }

    /**
     * @param inFen what the accounts of the level received
     * @param passingFen what goes past the level to a later one
     * @param sumFen what stayed on this and earlier levels and what goes on
     */
    public record Level(int level, int accounts, long inFen, long staysFen, long passingFen, long sumFen) {
    }

    /** A grant in the trace, as far as the reader may see it. */
    public record GrantNamed(long id, String documentNo, String source, String purpose, long amountFen,
            LocalDate grantedOn) {
    }

}
