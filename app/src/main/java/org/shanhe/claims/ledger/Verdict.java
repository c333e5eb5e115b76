package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Agreement;
import org.shanhe.claims.check.Finding;
import org.shanhe.claims.reading.Claim;

/**
 * What the ledger and the rest of the document say of one claim (核对结论).
 *
 * @param answers the question with its figure; several where the claim is ambiguous
 * @param findings what the other claims of the document say
 * @param note what the question took from the document, or why there is none
 * @param sameAs the claim of the text that a headline's number repeats, from 0
 */
public record Verdict(Claim claim, String surface, Kind kind, @Nullable Agreement agreement, List<Answer> answers,
        List<Finding> findings, @Nullable Note note, @Nullable Integer sameAs) {

    /** How a claim came out. */
    public enum Kind {

        AGREES, AGREES_ON_OTHER_BASIS, OVERSTATED, UNDERSTATED, CONTRADICTS_ITSELF, AMBIGUOUS, NO_DATA, UNREADABLE,
        NOT_CHECKABLE

    }

    /** What a reader has to know of the question. */
    public enum Note {

        /** No figure of the platform answers it. */
        NO_FIGURE,

        /** The place is none of the divisions. */
        PLACE_UNKNOWN,

        /** The organisation is no partner, so the question went to the document's. */
        PARTNER_OF_DOCUMENT,

        /** It is planned or promised, and no plan is known. */
        TARGET,

        /** The ledger has no entry for the question. */
        NO_ENTRY,

        /** A person said how it is to be read. */
        CORRECTED,

        /** A person said which figure its words mean. */
        DECIDED,

        /** The document's own link says which figure it is. */
        LINKED,

        /** Likewise, of how that figure changed within a year. */
        LINKED_CHANGE,

        /** It stands in a row of linked figures or records and is none itself. */
        ROW

    }

    /** A question and what it came to, in the unit of the claim. */
    public record Answer(LedgerQuery query, @Nullable BigDecimal figure) {
    }

    /** Figure less claim, where there is one figure. */
    public @Nullable BigDecimal difference() {
        var figure = answers.size() == 1 ? answers.getFirst().figure() : null;
        return figure == null || claim.value() == null ? null : figure.subtract(claim.value());
    }

    /** The same said in a headline: what is known of the text is known of it. */
    Verdict repeatedBy(Verdict headline, int here) {
        return new Verdict(headline.claim(), headline.surface(), kind, agreement, answers, headline.findings(), note,
                here);
    }

    public boolean agrees() {
        return kind == Kind.AGREES;
    }

    /** Whether another basis may tell more. */
    boolean isOpen() {
        return note != Note.LINKED && note != Note.LINKED_CHANGE
                && (kind == Kind.OVERSTATED || kind == Kind.UNDERSTATED || note == Note.NO_ENTRY);
    }

    public boolean disagrees() {
        return kind == Kind.OVERSTATED || kind == Kind.UNDERSTATED || kind == Kind.CONTRADICTS_ITSELF;
    }

}
