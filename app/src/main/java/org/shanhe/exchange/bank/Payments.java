package org.shanhe.exchange.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payment file on its way: received and matched, accepted once, taken back, or thrown
 * away (支付文件办理).
 */
@Service
class Payments {

    private final DataFolder data;

    private final PaymentSheet sheet;

    private final PaymentFiles files;

    private final PaymentMatching matching;

    private final PaymentPosting posting;

    private final Audit audit;

    Payments(DataFolder data, PaymentSheet sheet, PaymentFiles files, PaymentMatching matching, PaymentPosting posting,
            Audit audit) {
        this.data = data;
        this.sheet = sheet;
        this.files = files;
        this.matching = matching;
        this.posting = posting;
        this.audit = audit;
    }

    /**
     * Keeps the file and matches its lines; nothing is posted.
     * @param total what the sender says it sums to, or null
     */
    @Transactional
    public PaymentFile receive(InputStream in, String name, @Nullable BigDecimal total) throws IOException {
        var original = data.keepOriginal(in);
        var read = sheet.read(data.kept(original.sha256()), name, LocalDate.now(Clock.systemDefaultZone()));
        var id = files.keep(name, original, read, total == null ? read.statedFen() : Long.valueOf(fen(total)));
        matching.match(id);
        audit.note("exchange.payment.receive", "payment-file/" + id, null,
                "{\"lines\":%d}".formatted(read.lines().size()));
        return files.get(id);
    }

    private static long fen(BigDecimal yuan) {
        Refused.unless(yuan.signum() > 0 && yuan.stripTrailingZeros().scale() <= 2 && yuan.precision() < 18,
                "PAYMENT_TOTAL_MALFORMED", "total", yuan.toPlainString());
        return yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    /** Matches again by what the ledger holds now. */
    @Transactional
    public PaymentFile check(long id) {
        files.lock(id, "READ");
        matching.match(id);
        return files.get(id);
    }

    /**
     * Posts the lines that are ready, once.
     * @param lines how many that were when the person decided
     * @param reason why the file is accepted though its total is wrong
     */
    @Transactional
    public PaymentFile accept(long id, int lines, @Nullable String reason) {
        if (files.get(id).state().equals("ACCEPTED")) {
            return files.get(id);
        }
        files.lock(id, "READ");
        matching.match(id);
        var now = files.get(id);
        if (now.ready() != lines) {
            throw Refused.conflict("PAYMENT_FILE_CHANGED", "now", now.ready(), "then", lines);
        }
        Refused.unless(lines > 0, "PAYMENT_FILE_NOTHING_READY");
        Refused.unless(!now.totalWrong() || reason != null && !reason.isBlank(), "PAYMENT_TOTAL_WRONG");
        posting.post(id, reason);
        audit.note("exchange.payment.accept", "payment-file/" + id, null, "{\"posted\":%d}".formatted(lines));
        return files.get(id);
    }

    /** Takes back what the file posted, by corrections. */
    @Transactional
    public PaymentFile undo(long id, String reason) {
        files.lock(id, "ACCEPTED");
        int corrected = posting.takeBack(id, reason);
        audit.note("exchange.payment.undo", "payment-file/" + id, null, "{\"corrected\":%d}".formatted(corrected));
        return files.get(id);
    }

    @Transactional
    public void discard(long id) {
        files.lock(id, "READ");
        posting.discard(id);
        audit.note("exchange.payment.discard", "payment-file/" + id, null, null);
    }

}
