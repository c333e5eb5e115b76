package org.shanhe.project.fund;

import java.util.Set;

/** How far a deal is (投资阶段): 线索, 尽调, 决策, 已投, 投后, 退出, 放弃. */
public enum DealStage {

    LEAD, DUE_DILIGENCE, DECISION, INVESTED, POST_INVESTMENT, EXIT, DROPPED;

    /** What may come next. */
    Set<DealStage> next() {
        return switch (this) {
            case LEAD -> Set.of(DUE_DILIGENCE, DROPPED);
            case DUE_DILIGENCE -> Set.of(DECISION, DROPPED);
            case DECISION -> Set.of(INVESTED, DROPPED);
            case INVESTED -> Set.of(POST_INVESTMENT);
            case POST_INVESTMENT -> Set.of(EXIT);
            case EXIT, DROPPED -> Set.of();
        };
    }

}
