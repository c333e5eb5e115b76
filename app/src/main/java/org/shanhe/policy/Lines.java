package org.shanhe.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shanhe.policy.language.LineValues;
import org.shanhe.policy.language.LineValues.LineValue;
import org.springframework.stereotype.Component;

/** The lines of a pack by place and year, the most specific place first (标准线). */
@Component
public class Lines {

    private static final Comparator<Line> SMALLEST_FIRST = Comparator
        .comparing((Line line) -> line.range().high() - line.range().low())
        .thenComparing(Line::code);

    private final LineFiles files;

    Lines(LineFiles files) {
        this.files = files;
    }

    /** Every line of a pack. */
    public List<Line> all(Pack pack) {
        return pack.all(files);
    }

    /** As the rules of a year read them. A place whose value is blank stays unknown. */
    public LineValues values(Pack pack, int year) {
        return new LineValues(all(pack).stream()
            .filter(line -> line.year() == year)
            .sorted(SMALLEST_FIRST)
            .collect(Collectors.groupingBy(line -> line.kind().field(),
                    Collectors.mapping(
                            line -> new LineValue(line.range().low(), line.range().high(), line.fen(), line.source()),
                            Collectors.toList()))));
    }

    /** The line that holds for a village, of the smallest place around it. */
    public Optional<Line> find(Pack pack, LineKind kind, long village, int year) {
        return all(pack).stream()
            .filter(line -> line.kind() == kind && line.year() == year && line.range().contains(village))
            .min(SMALLEST_FIRST);
    }

}
