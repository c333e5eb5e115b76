package org.shanhe.monitoring.relocation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/relocations")
class RelocationEndpoint {

    /** The questions by whose answers the list may be narrowed. */
    private static final Map<String, String> CHOICES = Map.of("kind", "relocatedAs", "batch", "batch", "reason",
            "reason", "destination", "destination");

    private final Relocations relocations;

    private final RelocationWorkbook workbook;

    private final Procedures procedures;

    RelocationEndpoint(Relocations relocations, RelocationWorkbook workbook, Procedures procedures) {
        this.relocations = relocations;
        this.workbook = workbook;
        this.procedures = procedures;
    }

    /** The steps in their order, those at which nobody stands too. */
    record Board(List<StepView> steps, List<Relocations.Site> sites, Map<String, List<Choice>> choices) {
    }

    record StepView(String state, String name, boolean ends, long households, long persons, long overdue) {
    }

    record Choice(String code, String name) {
    }

    @GetMapping
    Listed<RelocationRow> list(RelocationFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, Locale locale) {
        return relocations.list(filter, cursor, limit, locale);
    }

    @GetMapping("/board")
    Board board(RelocationFilter filter, Locale locale) {
        var counts = relocations.steps(filter)
            .stream()
            .collect(Collectors.toMap(Relocations.Step::state, Function.identity()));
        var procedure = procedures.all()
            .reversed()
            .stream()
            .map(Procedures.Said::procedure)
            .filter(one -> one.name().equals(Relocations.PROCEDURE))
            .findFirst();
        return new Board(
                procedure.stream()
                    .flatMap(one -> one.states().stream())
                    .map(state -> step(state, counts.get(state.name()), locale))
                    .toList(),
                relocations.sites(filter),
                CHOICES.entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey,
                            entry -> procedure.stream()
                                .flatMap(one -> one.opening().form().stream())
                                .filter(field -> field.name().equals(entry.getValue()))
                                .flatMap(field -> field.options().stream())
                                .map(option -> new Choice(option.code(), option.term().in(locale)))
                                .toList())));
    }

    @GetMapping("/export.xlsx")
    void export(RelocationFilter filter, Locale locale, HttpServletResponse response) {
        workbook.write(filter, locale, response);
    }

    private static StepView step(Procedure.State state, Relocations.@Nullable Step count, Locale locale) {
        return new StepView(state.name(), state.term().in(locale), state.ends(), count == null ? 0 : count.households(),
                count == null ? 0 : count.persons(), count == null ? 0 : count.overdue());
    }

}
