package org.shanhe.project;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a whole fund-and-project plan (资金项目计划接管): drafted, decided, issued and, as
 * far as it has come, arrived, each through the guards and the ledger.
 */
@Service
public class BatchIntake {

    private final Batches batches;

    private final BatchWork work;

    private final PublicNotices notices;

    private final PublicObjections objections;

    BatchIntake(Batches batches, BatchWork work, PublicNotices notices, PublicObjections objections) {
        this.batches = batches;
        this.work = work;
        this.notices = notices;
        this.objections = objections;
    }

    /** One project's share of a grant; arrivedFen is what has arrived of it so far. */
    public record Share(long project, long grant, long amountFen, long arrivedFen) {
    }

    /** The id of the batch, known by its number; one that is known is left alone. */
    @Transactional
    public long add(String batchNo, String name, long place, LocalDate decidedOn, LocalDate issuedOn,
            List<Share> shares) {
        var drafted = batches.draft(new Batches.NewBatch(batchNo, name, issuedOn.getYear(), place, null));
        if (drafted.version() > 1) {
            return drafted.id();
        }
        var written = batches.write(drafted.id(), 1,
                shares.stream().map(s -> new Batches.NewLine(s.project(), s.grant(), s.amountFen())).toList());
        var decided = work.decide(drafted.id(), written.version(), decidedOn, batchNo);
        work.issue(drafted.id(), decided.version(), issuedOn, batchNo);
        var arrivals = batches.lines(drafted.id())
            .stream()
            .flatMap(line -> shares.stream()
                .filter(s -> s.project() == line.project() && s.grant() == line.grant() && s.arrivedFen() > 0)
                .map(s -> new BatchWork.Arrival(line.id(), s.arrivedFen())))
            .toList();
        if (!arrivals.isEmpty()) {
            work.arrive(drafted.id(), arrivals, batchNo, issuedOn, batchNo);
        }
        return drafted.id();
    }

    /** A notice that hangs, and what was said against it. */
    @Transactional
    public void notice(long project, String kind, LocalDate from, LocalDate last, String objection) {
        var kept = notices.ofProject(project, new PublicNotices.Posted(kind, from, last, null));
        if (!objection.isBlank()) {
            objections.raise(kept.id(), null, objection, from);
        }
    }

}
