package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When the pack in force shows a missed day to the levels above (逾期上报规则). */
@Component
public class Escalations {

    private final Packs packs;

    private final EscalationFiles files;

    Escalations(Packs packs, EscalationFiles files) {
        this.packs = packs;
        this.files = files;
    }

    /** In the order of the file. */
    public List<Escalation> on(LocalDate day) {
        return packs.on(day).all(files);
    }

}
