package org.shanhe.indicator.explore;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Observations;
import org.springframework.stereotype.Component;

/** The same lines to whoever asks, at an address or at the console (观测值). */
@Component
class SdmxObservations implements Observations {

    private final Pivots pivots;

    private final SdmxData data;

    SdmxObservations(Pivots pivots, SdmxData data) {
        this.pivots = pivots;
        this.data = data;
    }

    @Override
    public void write(@Nullable String figures, @Nullable String level, @Nullable String freq, Asked asked,
            PrintWriter out) {
        var wanted = new SdmxAsked(figures, level, freq, asked.place(), asked.from(), asked.to());
        data.write(pivots.of(wanted.table(), wanted.asked(), Locale.ROOT), wanted.frequency(), out);
        out.flush();
    }

}
