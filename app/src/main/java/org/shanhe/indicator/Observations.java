package org.shanhe.indicator;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Figures by place and time, one observation a line (统计数据交换). */
public interface Observations {

    /**
     * Writes SDMX-CSV 2.0.
     * @param figures names, with commas between
     * @param level PROVINCE to VILLAGE
     * @param freq A, Q or M
     */
    void write(@Nullable String figures, @Nullable String level, @Nullable String freq, Asked asked, PrintWriter out);

}
