package org.shanhe.exchange.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.measure.Problem;
import org.shanhe.registry.PublicName;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The rows of a workbook as they are shown, with what is wrong in words. */
@Component
class SaidRows {

    private final DeliveryFiles files;

    private final DeliveryForms forms;

    private final Kinds kinds;

    private final Judging judging;

    private final RowEntries entries;

    private final DeliveryWords words;

    SaidRows(DeliveryFiles files, DeliveryForms forms, Kinds kinds, Judging judging, RowEntries entries,
            DeliveryWords words) {
        this.files = files;
        this.forms = forms;
        this.kinds = kinds;
        this.judging = judging;
        this.entries = entries;
        this.words = words;
    }

    /**
     * @param receiver the person, household or place it was taken to mean
     * @param cells what the row says
     * @param why what is wrong with it
     * @param ask what should be looked at again, though it does not refuse the row
     */
    record Row(long id, int row, @Nullable String number, @Nullable String receiver, @Nullable String placeName,
            @Nullable Long household, JsonNode cells, List<String> why, List<String> ask, boolean chosen,
            @Nullable Long delivery) {
    }

    List<FormColumn> form(long file) {
        return forms.of(kinds.of(file), files.kept(file).aClass());
    }

    List<Row> of(long file, List<DeliveryLine> lines, Locale locale) {
        var form = form(file);
        return lines.stream().map(line -> {
            var problems = judging.problems(line);
            var name = line.name();
            return new Row(line.id(), line.row(), line.number(),
                    name == null ? line.placeName() : PublicName.shown(name), line.placeName(), line.household(),
                    entries.cells(line), said(problems, Problem.Severity.ERROR, form, locale),
                    said(problems, Problem.Severity.WARNING, form, locale), line.chosen(), line.delivery());
        }).toList();
    }

    private List<String> said(List<Problem> problems, Problem.Severity severity, List<FormColumn> form, Locale locale) {
        return problems.stream()
            .filter(problem -> problem.severity() == severity)
            .map(problem -> words.problem(problem, form, locale))
            .toList();
    }

}
