package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sets of indicators of the packs (指标集), chosen by the day. */
@Component
public class IndicatorSets {

    private final Packs packs;

    private final IndicatorSetFiles files;

    IndicatorSets(Packs packs, IndicatorSetFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<IndicatorSet> on(LocalDate day) {
        return packs.on(day).all(files);
    }

}
