package org.shanhe.ledger;

import java.util.EnumMap;
import java.util.Map;

/** Amounts in fen and numbers of entries by stage (各环节合计). */
public record StageSums(Map<Stage, Long> fen, Map<Stage, Long> entries) {

    static StageSums none() {
        return new StageSums(new EnumMap<>(Stage.class), new EnumMap<>(Stage.class));
    }

    void add(Stage stage, long moreFen, long moreEntries) {
        fen.merge(stage, moreFen, Long::sum);
        entries.merge(stage, moreEntries, Long::sum);
    }

}
