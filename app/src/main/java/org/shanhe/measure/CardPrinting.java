package org.shanhe.measure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.paper.Format;
import org.shanhe.paper.Paper;
import org.shanhe.print.FileKind;
import org.shanhe.registry.HouseholdSheets.Asked;
import org.shanhe.registry.HouseholdSheets.Sheet;
import org.springframework.stereotype.Component;

/**
 * Prints the cards of a place's households into one file, some hundreds at a time (成批打印).
 */
@Component
public class CardPrinting {

    /** As the audit names it. */
    static final String PRINTED = "measure.cards";

    private static final int AT_ONCE = 250;

    private static final int MOST = 100_000;

    private final HouseholdCards cards;

    private final Audit audit;

    CardPrinting(HouseholdCards cards, Audit audit) {
        this.cards = cards;
        this.audit = audit;
    }

    /** How many households it would be; none and too many are refused. */
    int counted(Asked asked, FileKind kind) {
        Refused.unless(kind == FileKind.PDF || kind == FileKind.OFD, "CARD_PRINT_FORMAT");
        long count = cards.count(asked);
        Refused.unless(count > 0, "CARD_PRINT_NONE");
        Refused.unless(count <= MOST, "CARD_PRINT_MANY", "count", count, "most", MOST);
        return (int) count;
    }

    /**
     * @param progress told how many are done
     * @return how many were printed
     */
    public int print(Asked asked, int year, FileKind kind, Locale locale, OutputStream out, IntConsumer progress)
            throws IOException {
        int done = 0;
        Sheet last = null;
        try (var paper = paper(kind, new BufferedOutputStream(out, 1 << 16))) {
            do {
                var some = cards.after(asked, year, last, AT_ONCE, locale);
                for (var card : some.cards()) {
                    CardPaper.add(card, paper);
                }
                done += some.cards().size();
                last = some.last();
                progress.accept(done);
            }
            while (last != null);
        }
        return done;
    }

    void note(Asked asked, int year, int count) {
        audit.note(PRINTED + ".print", "cards", asked.places().low(),
                "{\"households\": %d, \"year\": %d}".formatted(count, year));
    }

    private static Paper paper(FileKind kind, OutputStream out) throws IOException {
        return kind == FileKind.PDF ? Paper.pdf("Shanhe", Format.CARD, out) : Paper.ofd("Shanhe", Format.CARD, out);
    }

}
