package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The platforms of consumption assistance on a day. */
@Component
public class Malls {

    /** Orders placed in this platform's own catalogue. */
    public static final String HERE = "HERE";

    private final Packs packs;

    private final MallFiles files;

    Malls(Packs packs, MallFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<Mall> on(LocalDate day) {
        return packs.on(day).all(files);
    }

    public Mall get(String platform, LocalDate day) {
        return on(day).stream()
            .filter(mall -> mall.platform().equals(platform))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("MALL_UNKNOWN", "platform", platform));
    }

}
