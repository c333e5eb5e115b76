package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The schemes of assessment (考核办法) of the pack that holds in a year. */
@Component
public class Schemes {

    private final Packs packs;

    private final SchemeFiles files;

    Schemes(Packs packs, SchemeFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<Scheme> of(int year) {
        return packs.on(LocalDate.of(year, 7, 1)).all(files).stream().filter(scheme -> scheme.holdsIn(year)).toList();
    }

    public Optional<Scheme> find(String scheme, int year) {
        return of(year).stream().filter(known -> known.scheme().equals(scheme)).findFirst();
    }

    /** The name and the version of the pack, for what is kept. */
    public String pack(int year) {
        var pack = packs.on(LocalDate.of(year, 7, 1));
        return pack.name() + "@" + pack.version();
    }

}
