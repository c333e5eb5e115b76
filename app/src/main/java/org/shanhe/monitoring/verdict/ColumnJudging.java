package org.shanhe.monitoring.verdict;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shanhe.monitoring.verdict.JudgedRows.With;
import org.shanhe.policy.Packs;
import org.shanhe.policy.language.Question.Tokens;
import org.springframework.stereotype.Component;

/** Judges a register in columns by the standards of a pack (大规模判定与推演). */
@Component
public class ColumnJudging {

    private final Packs packs;

    private final Judges judges;

    ColumnJudging(Packs packs, Judges judges) {
        this.packs = packs;
        this.judges = judges;
    }

    /**
     * By each lens, in one reading.
     * @param lenses e.g. OFFICIAL and MULTIDIMENSIONAL
     */
    public List<ColumnStore.Tally> judge(ColumnStore store, String pack, List<String> lenses, LocalDate on,
            Tokens tokens) throws SQLException {
        var chosen = packs.current().named(pack);
        var with = new ArrayList<With>();
        for (var lens : lenses) {
            with.add(new With(judges.of(chosen, lens, Change.NONE), judges.lines(chosen, on.getYear(), Change.NONE)));
        }
        return store.judge(on, tokens, with);
    }

    /**
     * By one lens as it is and with another line for the whole nation.
     * @param line as rules call it, e.g. poverty
     * @param yuan per head and year
     */
    public List<ColumnStore.Tally> withLine(ColumnStore store, String pack, String lens, LocalDate on, Tokens tokens,
            String line, long yuan) throws SQLException {
        var chosen = packs.current().named(pack);
        var change = new Change(List.of(new Change.LineChange(line, null, yuan)), List.of(), Map.of(), null);
        return store.judge(on, tokens,
                List.of(new With(judges.of(chosen, lens, Change.NONE), judges.lines(chosen, on.getYear(), Change.NONE)),
                        new With(judges.of(chosen, lens, change), judges.lines(chosen, on.getYear(), change))));
    }

}
