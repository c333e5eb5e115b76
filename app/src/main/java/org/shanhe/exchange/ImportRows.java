package org.shanhe.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.Intake;
import org.shanhe.registry.IntakeVerdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an import with the verdict on each and the reasons (逐行结论). */
@Component
class ImportRows {

    private final Intake intake;

    private final FoundLines found;

    private final ImportView view;

    ImportRows(Intake intake, FoundLines found, ImportView view) {
        this.intake = intake;
        this.found = found;
        this.view = view;
    }

    record Difference(String field, @Nullable Object before, @Nullable Object after) {
    }

    record Verdict(long id, String sheet, int row, IntakeVerdict.Outcome verdict, @Nullable String householdNo,
            @Nullable String name, @Nullable String label, List<Difference> fields, List<ImportView.Problem> problems) {
    }

    @Transactional(readOnly = true)
    public List<Verdict> list(Import job, @Nullable String outcome, String kind, long after, int limit, Locale locale) {
        if (job.batch() == null) {
            return List.of();
        }
        var wanted = outcome == null || outcome.isEmpty() ? null
                : IntakeVerdict.Outcome.valueOf(known(outcome, "verdict", IntakeVerdict.Outcome.values()));
        var verdicts = intake.verdicts(job.batch(),
                IntakeVerdict.Kind.valueOf(known(kind, "kind", IntakeVerdict.Kind.values())), wanted, after, limit);
        var sheets = view.sheets(job);
        var lines = found.of(job.id(), verdicts.stream().map(IntakeVerdict::row).toList())
            .stream()
            .collect(Collectors.groupingBy(FoundLines.Line::row));
        return verdicts.stream().map(v -> {
            var sheet = sheets.stream().filter(s -> s.sheet() == RowNumber.sheet(v.row())).findFirst();
            return new Verdict(v.row(), sheet.map(RecognisedSheet::name).orElse(""), RowNumber.row(v.row()),
                    v.verdict(), v.householdNo(), v.name(), v.name() == null ? v.householdNo() : v.name(),
                    differences(v.differences()),
                    view.problems(sheets, lines.getOrDefault(v.row(), List.of()), locale));
        }).toList();
    }

    private static List<Difference> differences(Map<String, List<@Nullable Object>> differences) {
        return differences.entrySet()
            .stream()
            .map(e -> e.getValue() == null || e.getValue().size() < 2 ? new Difference(e.getKey(), null, null)
                    : new Difference(e.getKey(), e.getValue().get(0), e.getValue().get(1)))
            .toList();
    }

    private static String known(String value, String name, Enum<?>[] values) {
        return Arrays.stream(values)
            .map(Enum::name)
            .filter(one -> one.equalsIgnoreCase(value))
            .findFirst()
            .orElseThrow(() -> ImportView.malformed(name, value));
    }

}
