package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves money once, and puts right what was moved wrongly by moving it back (记账与更正). */
@Service
public class Posting {

    private final Transfers transfers;

    private final List<MoneyGuard> guards;

    Posting(Transfers transfers, List<MoneyGuard> guards) {
        this.transfers = transfers;
        this.guards = guards;
    }

    /** The transfer as posted now or, under the same key, before. */
    @Transactional
    public Transfer post(NewTransfer transfer) {
        Refused.unless(transfer.kind() != TransferKind.CORRECT, "CORRECT_BY_CORRECTION");
        postAll(List.of(transfer));
        return transfers.byKey(List.of(transfer.key())).getFirst();
    }

    /**
     * Posts all or none of what someone books by hand or by a file, if no module objects;
     * what is given back is never held up.
     */
    @Transactional
    public void postAll(List<NewTransfer> booked) {
        booked.stream()
            .filter(transfer -> transfer.kind() != TransferKind.RETURN)
            .collect(Collectors.groupingBy(NewTransfer::effectiveOn))
            .forEach((on, day) -> guards.forEach(guard -> guard.check(projects(day), accounts(day), on)));
        transfers.postAll(booked);
    }

    private static List<Long> projects(List<NewTransfer> booked) {
        return booked.stream().map(NewTransfer::project).flatMap(Stream::ofNullable).distinct().toList();
    }

    private static List<Long> accounts(List<NewTransfer> booked) {
        return booked.stream().flatMap(transfer -> Stream.of(transfer.from(), transfer.to())).distinct().toList();
    }

    /**
     * Gives a part of what a transfer moved back to where it came from (退回); several
     * returns are together no more than the transfer.
     */
    @Transactional
    public Transfer giveBack(long id, String key, Money amount, LocalDate effectiveOn, @Nullable String document) {
        var moved = transfers.get(id);
        Refused.unless(moved.kind() != TransferKind.CORRECT && moved.kind() != TransferKind.RETURN,
                "RETURN_OF_WHAT_STANDS", "id", id);
        transfers.append(List.of(backwards(moved, key, TransferKind.RETURN, amount, effectiveOn, document)),
                new Long[] { null }, new Long[] { id });
        return transfers.byKey(List.of(key)).getFirst();
    }

    /**
     * Moves the whole amount of a transfer back and, if there is a right one, posts that.
     * A transfer is corrected once; what the money was spent on since must be corrected
     * first.
     * @param effectiveOn the day the correction takes effect, or null for the day of the
     * transfer
     * @return the correction and, if any, the right transfer
     */
    @Transactional
    public List<Transfer> correct(long id, String key, @Nullable LocalDate effectiveOn, @Nullable String document,
            @Nullable NewTransfer right) {
        var wrong = transfers.get(id);
        Refused.unless(wrong.kind() != TransferKind.CORRECT, "CORRECTION_STANDS", "id", id);
        var posted = new ArrayList<NewTransfer>();
        posted.add(backwards(wrong, key, TransferKind.CORRECT, new Money(wrong.amountFen()),
                effectiveOn == null ? wrong.effectiveOn() : effectiveOn, document));
        if (right != null) {
            posted.add(right);
        }
        var corrects = new Long[posted.size()];
        corrects[0] = id;
        transfers.append(posted, corrects, new Long[posted.size()]);
        return transfers.byKey(posted.stream().map(NewTransfer::key).toList());
    }

    /**
     * Moves the whole amounts of several transfers back, each on its day; all or none.
     * @param key with the id of each transfer behind it the key of its correction
     */
    @Transactional
    public int correctAll(List<Long> ids, String key, @Nullable String document) {
        var wrong = transfers.all(ids);
        Refused.unless(wrong.size() == ids.size() && wrong.stream().noneMatch(t -> t.kind() == TransferKind.CORRECT),
                "TRANSFER_UNKNOWN", "id", ids);
        var back = wrong.stream()
            .map(t -> backwards(t, key + ":" + t.id(), TransferKind.CORRECT, new Money(t.amountFen()), t.effectiveOn(),
                    document))
            .toList();
        return transfers.append(back, wrong.stream().map(Transfer::id).toArray(Long[]::new), new Long[back.size()]);
    }

    private static NewTransfer backwards(Transfer moved, String key, TransferKind kind, Money amount, LocalDate on,
            @Nullable String document) {
        return new NewTransfer(key, kind, moved.grant(), moved.toAccount(), moved.fromAccount(), amount,
                moved.purpose(), moved.partner(), moved.place(), moved.project(), on, document);
    }

}
