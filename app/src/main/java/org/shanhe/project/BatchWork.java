package org.shanhe.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.CommitmentKind;
import org.shanhe.ledger.Commitments;
import org.shanhe.ledger.NewCommitment;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides and issues a fund-and-project plan and books what arrives of it (资金项目计划下达与到位),
 * each through the ledger and after the guards.
 */
@Service
class BatchWork {

    private final JdbcClient jdbc;

    private final Batches batches;

    private final MoneyGuards guards;

    private final Commitments commitments;

    private final Transfers transfers;

    private final BookingDays dates;

    BatchWork(JdbcClient jdbc, Batches batches, MoneyGuards guards, Commitments commitments, Transfers transfers,
            BookingDays dates) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.guards = guards;
        this.commitments = commitments;
        this.transfers = transfers;
        this.dates = dates;
    }

    /** Decided by the leading group: the money is named, nothing moves yet. */
    @Transactional
    public Saved decide(long id, int version, @Nullable LocalDate on, @Nullable String document) {
        var lines = guarded(id, dates.day(on));
        var saved = batches.move(id, version, "DRAFT", "DECIDED", dates.day(on), Request.given(document));
        commit(id, lines, CommitmentKind.DECIDE, dates.day(on), Request.given(document));
        return saved;
    }

    /**
     * Issued by a document: of each grant no more than it holds. Scheduled projects stand
     * at funds issued afterwards.
     */
    @Transactional
    public Saved issue(long id, int version, @Nullable LocalDate on, @Nullable String document) {
        var day = dates.day(on);
        var lines = guarded(id, day);
        var saved = batches.move(id, version, "DECIDED", "ISSUED", day, Request.given(document));
        commit(id, lines, CommitmentKind.ISSUE, day, Request.given(document));
        jdbc.sql(Sql.of(BatchWork.class, "issue-projects"))
            .param("batch", id)
            .param("on", day)
            .param("pack", dates.pack(day))
            .param("document", Request.given(document))
            .query(Integer.class)
            .single();
        return saved;
    }

    /**
     * What arrived of some lines; null of an amount means all that is still missing. The
     * same key books it once.
     */
    @Transactional
    public int arrive(long id, List<Arrival> arrivals, String key, @Nullable LocalDate on, @Nullable String document) {
        var batch = batches.get(id);
        if (!List.of("ISSUED", "ARRIVED").contains(batch.state())) {
            throw Refused.conflict("BATCH_NOT_NOW", "state", batch.state());
        }
        Map<Long, Batches.Line> byId = batches.lines(id)
            .stream()
            .collect(Collectors.toMap(Batches.Line::id, Function.identity()));
        var own = Scope.current().account() + ":" + key;
        var day = dates.day(on);
        var posted = new ArrayList<NewTransfer>();
        var meant = new ArrayList<MoneyGuards.Meant>();
        for (var arrival : arrivals) {
            var line = byId.get(arrival.line());
            if (line == null) {
                throw Refused.invalid("BATCH_LINE_UNKNOWN");
            }
            var transferKey = "batch:%d:line:%d:%s".formatted(id, line.id(), own);
            long open = line.amountFen() - line.arrivedFen() + known(transferKey);
            long fen = arrival.amountFen() == null ? known(transferKey) > 0 ? known(transferKey) : open
                    : arrival.amountFen();
            if (fen > open || fen <= 0) {
                throw Refused.conflict("ARRIVAL_BEYOND_LINE", "name", line.projectName(), "left",
                        new Money(open).inYuan());
            }
            meant.add(new MoneyGuards.Meant(line.project(), "", fen));
            posted.add(new NewTransfer(transferKey, TransferKind.DISBURSE, line.grant(), line.grantAccount(),
                    line.account(), new Money(fen), line.purpose(), line.partner(), line.place(), line.project(), day,
                    document == null ? batch.document() : document));
        }
        guards.check(meant, batch.place(), day);
        return transfers.postAll(posted);
    }

    /** What arrived of one line. */
    record Arrival(long line, @Nullable Long amountFen) {
    }

    private long known(String key) {
        return jdbc.sql("select coalesce(sum(amount_fen), 0) from ledger.transfer where key = :key")
            .param("key", key)
            .query(Long.class)
            .single();
    }

    private List<Batches.Line> guarded(long id, LocalDate on) {
        var batch = batches.get(id);
        var lines = batches.lines(id);
        Refused.unless(!lines.isEmpty(), "BATCH_EMPTY");
        guards.check(lines.stream()
            .map(line -> new MoneyGuards.Meant(line.project(), line.source(), line.amountFen()))
            .toList(), batch.place(), on);
        return lines;
    }

    private void commit(long id, List<Batches.Line> lines, CommitmentKind kind, LocalDate on, String document) {
        commitments.commitAll(lines.stream()
            .map(line -> new NewCommitment("batch:%d:line:%d:%s".formatted(id, line.id(), kind), kind, line.grant(),
                    line.source(), line.purpose(), line.partner(), line.place(), line.project(), id,
                    new Money(line.amountFen()), on, document, null))
            .toList());
    }

}
