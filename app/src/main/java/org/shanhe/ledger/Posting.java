package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves money once, and puts right what was moved wrongly by moving it back (记账与更正). */
@Service
public class Posting {

    private final Transfers transfers;

    Posting(Transfers transfers) {
        this.transfers = transfers;
    }

    /** The transfer as posted now or, under the same key, before. */
    @Transactional
    public Transfer post(NewTransfer transfer) {
        Refused.unless(transfer.kind() != TransferKind.CORRECT, "CORRECT_BY_CORRECTION");
        transfers.postAll(List.of(transfer));
        return transfers.byKey(List.of(transfer.key())).getFirst();
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
        posted.add(new NewTransfer(key, TransferKind.CORRECT, wrong.grant(), wrong.toAccount(), wrong.fromAccount(),
                new Money(wrong.amountFen()), wrong.purpose(), wrong.partner(), wrong.place(), wrong.project(),
                effectiveOn == null ? wrong.effectiveOn() : effectiveOn, document));
        if (right != null) {
            posted.add(right);
        }
        var corrects = new Long[posted.size()];
        corrects[0] = id;
        transfers.append(posted, corrects);
        return transfers.byKey(posted.stream().map(NewTransfer::key).toList());
    }

}
