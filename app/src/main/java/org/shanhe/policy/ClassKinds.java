package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of classes of the packs (培训班种类), chosen by the day on which a class ends. */
@Component
public class ClassKinds {

    private final Packs packs;

    private final ClassKindFiles kinds;

    ClassKinds(Packs packs, ClassKindFiles kinds) {
        this.packs = packs;
        this.kinds = kinds;
    }

    public List<ClassKind> on(LocalDate day) {
        return packs.on(day).all(kinds);
    }

    public Optional<ClassKind> find(String kind, LocalDate day) {
        return on(day).stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

}
