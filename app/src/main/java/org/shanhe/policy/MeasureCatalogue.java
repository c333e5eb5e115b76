package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The measures that may be planned and delivered (帮扶措施目录), chosen by the day of the
 * business.
 */
@Component
public class MeasureCatalogue {

    private final Packs packs;

    private final MeasureFiles measures;

    private final AnswerFiles answers;

    MeasureCatalogue(Packs packs, MeasureFiles measures, AnswerFiles answers) {
        this.packs = packs;
        this.measures = measures;
        this.answers = answers;
    }

    public List<MeasureKind> kinds(LocalDate day) {
        return packs.on(day).all(measures).stream().filter(kind -> kind.holds(day)).toList();
    }

    public Optional<MeasureKind> find(String kind, LocalDate day) {
        return kinds(day).stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    /** The kind as the latest pack that knows it has it, whatever the day. */
    public Optional<MeasureKind> everKnown(String kind) {
        return packs.current()
            .packs()
            .stream()
            .flatMap(pack -> kinds(pack).stream())
            .filter(known -> known.kind().equals(kind))
            .reduce((_, later) -> later);
    }

    /** Those of every pack, one of a name for each. */
    public List<MeasureKind> all() {
        return packs.current().packs().stream().flatMap(pack -> kinds(pack).stream()).toList();
    }

    public List<MeasureAnswer> answers(LocalDate day) {
        return packs.on(day).all(answers);
    }

    List<MeasureKind> kinds(Pack pack) {
        return pack.all(measures);
    }

    List<MeasureAnswer> answers(Pack pack) {
        return pack.all(answers);
    }

}
