package org.shanhe.policy;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the public may read on a day (信息公开规则). */
@Component
public class Publicities {

    private final Packs packs;

    private final PublicityFiles files;

    Publicities(Packs packs, PublicityFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public Publicity on(LocalDate day) {
        return packs.on(day).all(files).getFirst();
    }

    public Publicity.Terms terms(LocalDate day) {
        return on(day).on(day);
    }

    /** The pack and its version, as kept with what is published. */
    public String said(LocalDate day) {
        var pack = packs.on(day);
        return pack.name() + " " + pack.version();
    }

}
