package org.shanhe.claims.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.LedgerQuery;
import org.shanhe.claims.ledger.Reconciliation;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the questions of a judging once more, to see what has changed since (台账变化). */
@Component
class LedgerNow {

    private final Judgings judgings;

    private final Reconciliation reconciliation;

    private final JsonMapper json;

    LedgerNow(Judgings judgings, Reconciliation reconciliation, JsonMapper json) {
        this.judgings = judgings;
        this.reconciliation = reconciliation;
        this.json = json;
    }

    /** A claim whose first figure is another than when it was judged. */
    record Changed(int start, String surface, @Nullable BigDecimal then, @Nullable BigDecimal now) {
    }

    @Transactional(readOnly = true)
    public List<Changed> since(long document) {
        var last = judgings.of(document).stream().findFirst();
        if (last.isEmpty()) {
            return List.of();
        }
        var claims = judgings.claims(last.get().id())
            .stream()
            .filter(c -> c.sameAs() == null && !c.asked(json).isEmpty())
            .toList();
        var now = reconciliation.now(claims.stream().map(this::query).distinct().toList());
        return claims.stream()
            .map(claim -> new Changed(claim.startAt(), claim.surface(), first(claim).figure(), now.get(query(claim))))
            .filter(changed -> !same(changed.then, changed.now))
            .toList();
    }

    private Answer first(JudgedClaim claim) {
        return claim.asked(json).getFirst();
    }

    private LedgerQuery query(JudgedClaim claim) {
        return first(claim).query();
    }

    /** A figure without entries is asked to zero or to nothing. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.requireNonNullElse(one, BigDecimal.ZERO)
            .compareTo(Objects.requireNonNullElse(other, BigDecimal.ZERO)) == 0;
    }

}
