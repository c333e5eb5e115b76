package org.shanhe.indicator;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL by which way to read the entries of a figure where row-level security
 * hides from it how many they are.
 */
@Component
class Joining {

    private final Figures figures;

    private final JdbcClient jdbc;

    Joining(Figures figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /**
     * Reads the register of a county and more, or of all of the reader's scope, by
     * joining whole sets: row-level security hides from the planner how many rows that
     * is, and it would go through one set for each row of another. Joins with the places
     * of the nation it had better leave as they are.
     */
    <T> T read(List<Figure> asked, List<Question> questions, Supplier<T> reading) {
        if (!asked.stream().allMatch(this::ofRegister)
                || !questions.stream().map(Question::range).allMatch(Joining::isLarge)) {
            return reading.get();
        }
        return without("enable_nestloop", reading);
    }

    /**
     * A page of a large table's entries by the index that has their order: they seem so
     * few that all of them would be read and sorted.
     */
    <T> T page(Figure figure, Question question, Supplier<T> reading) {
        return figure.rolled() == null ? read(List.of(figure), List.of(question), reading)
                : without("enable_sort", reading);
    }

    private static boolean isLarge(PlaceRange range) {
        return range.high() - range.low() >= RollUps.SPAN
                || Scope.current().places().stream().allMatch(p -> range.low() <= p.low() && p.high() <= range.high());
    }

    /** Apart, as one statement has one way of joining. */
    Collection<List<Figure>> alike(List<Figure> asked) {
        return asked.stream().collect(Collectors.groupingBy(this::ofRegister)).values();
    }

    private boolean ofRegister(Figure figure) {
        var texts = figure.parts().isEmpty() ? List.of(String.valueOf(figure.entries()))
                : figure.parts().stream().map(part -> String.valueOf(figures.get(part.figure()).entries())).toList();
        return texts.stream().anyMatch(text -> text.contains(" registry."))
                && texts.stream().noneMatch(text -> text.contains(" place."));
    }

    private <T> T without(String way, Supplier<T> reading) {
        set(way, "off");
        var answer = reading.get();
        set(way, "on");
        return answer;
    }

    private void set(String way, String how) {
        jdbc.sql("select set_config(:way, :how, true)")
            .param("way", way)
            .param("how", how)
            .query(String.class)
            .single();
    }

}
