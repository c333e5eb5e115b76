package org.shanhe.monitoring;

import static org.shanhe.monitoring.Hamlet.COUNTY_OFFICER;
import static org.shanhe.monitoring.Hamlet.TOWNSMAN;
import static org.shanhe.monitoring.Hamlet.VILLAGER;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Takes a household on its way to a new home, step by step. */
class Mover {

    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationContext context;

    private final Hamlet hamlet;

    Mover(ApplicationContext context, Hamlet hamlet) {
        this.context = context;
        this.hamlet = hamlet;
    }

    Opened wish(long household, String as, String batch, LocalDate on) {
        return VILLAGER.call(() -> context.getBean(Openings.class)
            .open(new NewCase("RELOCATION", household, null, null, on, JSON.valueToTree(
                    Map.of("relocatedAs", as, "batch", batch, "reason", "HIGH_ALTITUDE", "destination", "TOWN")), null,
                    null)));
    }

    Opened signed(Opened wish, LocalDate day) {
        return hamlet.take(VILLAGER, wish, "SIGN", day, "explainedOn", day.toString());
    }

    Opened allotted(Opened wish, LocalDate day) {
        var posted = hamlet.take(VILLAGER, signed(wish, day), "POST", day, "board", "村委会");
        var checked = hamlet.take(TOWNSMAN, posted, "TOWN_CHECK", day.plusDays(6), "townOpinion", "同意");
        var approved = hamlet.take(COUNTY_OFFICER, checked, "APPROVE", day.plusDays(7), "countyOpinion", "同意");
        return hamlet.take(TOWNSMAN, approved, "ALLOT", day.plusDays(20), "site", "幸福家园", "settling", "CONCENTRATED",
                "dwelling", "3栋201");
    }

    Opened moved(Opened wish, LocalDate day) {
        return hamlet.take(TOWNSMAN, allotted(wish, day), "HAND_OVER", day.plusDays(30), "persons", 2, "areaM2", 50,
                "certificate", "APPLIED", "labourers", 2, "incomeBefore", 400_000);
    }

}
