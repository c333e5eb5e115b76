package org.shanhe.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.FundSources;
import org.springframework.stereotype.Component;

/**
 * Holds what people enter against the packs: the source is a leaf of the day's tree, the
 * purpose a code, the day has come.
 */
@Component
class Bookable {

    private final FundSources sources;

    private final CodeLists codes;

    private final Clock clock;

    Bookable(FundSources sources, CodeLists codes, Clock clock) {
        this.sources = sources;
        this.codes = codes;
        this.clock = clock;
    }

    void source(String source, LocalDate on) {
        Refused.unless(sources.known(source, on), "FUND_SOURCE_UNKNOWN", "source", source);
    }

    void purpose(String purpose, LocalDate on) {
        Refused.unless(codes.list("PURPOSE", on).find(purpose).isPresent(), "FUND_PURPOSE_UNKNOWN", "purpose", purpose);
    }

    /** Money that has moved did not move tomorrow. */
    void past(LocalDate on) {
        Refused.unless(!on.isAfter(LocalDate.now(clock)), "MONEY_MOVED_LATER", "on", on);
    }

}
