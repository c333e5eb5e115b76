package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chains of the packs (帮扶链条), chosen by the day up to which one looks. */
@Component
public class Chains {

    private final Packs packs;

    private final ChainFiles files;

    Chains(Packs packs, ChainFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<Chain> on(LocalDate day) {
        return packs.on(day).all(files);
    }

    public Optional<Chain> find(String chain, LocalDate day) {
        return on(day).stream().filter(known -> known.chain().equals(chain)).findFirst();
    }

}
