package org.shanhe.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All figures, read once from the {@code figures.yaml} of each module; a mistake in one
 * stops the start. An entry with {@code each} is the pattern of one figure for each kind
 * of the measure catalogue, so that a kind added to a pack has its figure at once.
 */
@Component
public class Figures {

    /** How the figure of a kind of measure is called, before the kind's code. */
    static final String KIND = "measure.";

    /** The figure of a name. */
    interface Read {

        Figure get(String name);

    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private final Map<String, Object> ofEachKind = new LinkedHashMap<>();

    private @Nullable FigureFiles fileOfEachKind;

    private final Function<String, Optional<MeasureKind>> kinds;

    private final boolean wraps;

    private @Nullable Figures narrowed;

    Figures() {
        this(_ -> Optional.empty());
    }

    @Autowired
    Figures(MeasureCatalogue catalogue) {
        this(catalogue::everKnown);
    }

    private Figures(Function<String, Optional<MeasureKind>> kinds) {
        this.kinds = kinds;
        this.wraps = false;
        FigureFiles.all().forEach(file -> file.entries().forEach(entry -> add(file, entry)));
        figures.values()
            .stream()
            .flatMap(figure -> figure.parts().stream().map(Figure.Part::figure))
            .filter(part -> !figures.containsKey(part))
            .forEach(part -> {
                throw new IllegalArgumentException("no figure " + part);
            });
        figures.values().forEach(this::checkUnit);
        figures.replaceAll((_, figure) -> Carriers.ofParts(figure, figures));
    }

    /** So much of its numerator's unit for each of its denominator's. */
    private void checkUnit(Figure figure) {
        var unit = new FigureUnit(figure.unit());
        if (unit.each() != null && !(get(figure.parts().getFirst().figure()).unit().equals(unit.counted())
                && get(figure.parts().getLast().figure()).unit().equals(unit.each()))) {
            throw new IllegalArgumentException("figure %s: its parts have other units".formatted(figure.name()));
        }
    }

    private Figures(Figures all) {
        kinds = all.kinds;
        wraps = true;
        narrowed = this;
        all.figures.forEach((name, figure) -> figures.put(name, Narrowing.of(figure)));
        ofEachKind.putAll(all.ofEachKind);
        fileOfEachKind = all.fileOfEachKind;
    }

    /**
     * The same figures, whose queries also know what {@link Narrowing} asks; only what is
     * asked so pays for it.
     */
    public Figures narrowed() {
        var known = narrowed == null ? new Figures(this) : narrowed;
        narrowed = known;
        return known;
    }

    public List<Figure> list() {
        return List.copyOf(figures.values());
    }

    public Figure get(String name) {
        var figure = figures.get(name);
        if (figure != null) {
            return figure;
        }
        if (!name.startsWith(KIND)) {
            throw unknown(name);
        }
        return kinds.apply(name.substring(KIND.length())).map(this::ofKind).orElseThrow(() -> unknown(name));
    }

    private static Refused unknown(String name) {
        return Refused.notFound("FIGURE_UNKNOWN", "name", name);
    }

    /**
     * The pattern with the kind's words; times of persons are another unit than persons.
     */
    private Figure ofKind(MeasureKind kind) {
        var entry = new LinkedHashMap<>(ofEachKind);
        boolean times = kind.counting().equals("OCCURRENCES");
        entry.put("name", KIND + kind.kind());
        entry.put("zh", kind.zh());
        entry.put("en", kind.en());
        entry.put("unit", times && kind.unit().equals("PERSON") ? "PERSON_TIME" : kind.unit());
        entry.put("counting", kind.counting());
        entry.put("with", Map.of("kinds", List.of(kind.kind()), "countings", List.of(kind.counting())));
        var words = FigureEntry.definition(ofEachKind);
        entry.put("definition",
                Map.of("zh", words.zh().replace("{kind}", kind.zh()), "en", words.en().replace("{kind}", kind.en())));
        var figure = FigureEntry.figure(Objects.requireNonNull(fileOfEachKind), entry);
        return wraps ? Narrowing.of(figure) : figure;
    }

    private void add(FigureFiles file, Map<String, Object> entry) {
        var name = FigureEntry.name(entry);
        if (figures.containsKey(name)) {
            throw new IllegalArgumentException("figure %s given twice".formatted(name));
        }
        if (entry.containsKey("each")) {
            ofEachKind.putAll(entry);
            fileOfEachKind = file;
            return;
        }
        figures.put(name, FigureEntry.figure(file, entry));
    }

}
