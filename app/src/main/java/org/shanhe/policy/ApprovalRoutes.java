package org.shanhe.policy;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The approval routes of the pack in force (审批路线). */
@Component
public class ApprovalRoutes {

    private final Packs packs;

    private final ApprovalRouteFiles files;

    ApprovalRoutes(Packs packs, ApprovalRouteFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** The route of a kind of change; a kind without one needs the county. */
    public ApprovalRoute of(String kind, LocalDate day) {
        return packs.on(day)
            .all(files)
            .stream()
            .filter(route -> route.kind().equals(kind))
            .findFirst()
            .orElseGet(() -> new ApprovalRoute(kind, java.util.List.of("COUNTY"), null, false));
    }

}
