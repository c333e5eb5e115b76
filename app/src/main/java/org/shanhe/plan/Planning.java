package org.shanhe.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes drafts, takes over last year's plan and saves what was written (编制方案). */
@Service
public class Planning {

    private final JdbcClient jdbc;

    private final PlanPages pages;

    private final PlanCheck check;

    private final MeasureCatalogue catalogue;

    private final JsonMapper json;

    Planning(JdbcClient jdbc, PlanPages pages, PlanCheck check, MeasureCatalogue catalogue, JsonMapper json) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.check = check;
        this.catalogue = catalogue;
        this.json = json;
    }

    /**
     * Drafts for all in the place who have no plan of the year, or for one of them; each
     * with suggestions that a person takes or throws away.
     */
    @Transactional
    public List<Long> draft(PlanSubject subject, long place, @Nullable Long subjectId, int year) {
        year(year);
        var range = PlaceRange.of(place);
        Refused.unless(subject == PlanSubject.VILLAGE || subjectId != null || place % 1_000 != 0,
                "PLAN_PLACE_TOO_WIDE");
        var suggestions = suggestions(subject, year);
        return Rows.of(jdbc.sql(Sql.of(Planning.class, "drafts"))
            .param("subject", subject.name())
            .param("low", range.low())
            .param("high", range.high())
            .param("subjectId", subjectId)
            .param("year", year)
            .param("list", column(suggestions, Suggestion::list))
            .param("code", column(suggestions, Suggestion::code))
            .param("kind", column(suggestions, suggestion -> suggestion.kind().kind()))
            .param("unit", column(suggestions, suggestion -> suggestion.kind().unit()))
            .query(Long.class));
    }

    /** Takes a plan over into another year. */
    @Transactional
    public long copy(long id, int year) {
        year(year);
        var plan = pages.page(id).plan();
        return jdbc.sql(Sql.of(Planning.class, "copy"))
            .param("id", id)
            .param("year", year)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("PLAN_EXISTS", "label", plan.label(), "year", year));
    }

    /**
     * Takes the suggestions of drafts as they stand, each once, with one responsible
     * cadre and day for all.
     * @return how many suggestions were taken
     */
    @Transactional
    public int adopt(List<Long> plans, String responsible, LocalDate dueOn, String goals) {
        return jdbc.sql(Sql.of(Planning.class, "adopt"))
            .param("ids", plans.toArray(Long[]::new))
            .param("responsible", responsible)
            .param("dueOn", dueOn)
            .param("goals", goals)
            .query(Integer.class)
            .single();
    }

    /** Returns the new version. */
    @Transactional
    public int save(long id, int version, PlanText text) {
        var page = pages.page(id);
        Refused.unless(page.plan().state() == PlanState.DRAFT || page.plan().state() == PlanState.RETURNED,
                "PLAN_NOT_EDITABLE", "state", page.plan().state());
        var needs = Stream
            .concat(page.needs().stream().map(need -> need.list() + "." + need.code()),
                    page.items().stream().map(item -> item.needList() + "." + item.needCode()))
            .collect(Collectors.toSet());
        var items = check.checked(page.plan(), text, needs);
        own(page, items);
        return jdbc.sql(Sql.of(Planning.class, "save"))
            .param("id", id)
            .param("version", version)
            .param("goals", blank(text.goals()))
            .param("analysis", blank(text.analysis()))
            .param("from", text.from())
            .param("to", text.to())
            .param("items", json.writeValueAsString(items))
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refused.because(Refused.Kind.STALE, "PLAN_CHANGED", "version", page.plan().version()));
    }

    private record Suggestion(String list, String code, MeasureKind kind) {
    }

    /**
     * For each need the first kind of the first family that answers it and may reach the
     * subject.
     */
    private List<Suggestion> suggestions(PlanSubject subject, int year) {
        var day = LocalDate.of(year, 1, 1);
        Map<String, MeasureKind> first = new LinkedHashMap<>();
        catalogue.kinds(day)
            .stream()
            .filter(kind -> kind.receivers().stream().anyMatch(subject.receivers()::contains))
            .forEach(kind -> first.putIfAbsent(kind.family().family(), kind));
        return catalogue.answers(day)
            .stream()
            .flatMap(answer -> answer.families()
                .stream()
                .map(first::get)
                .filter(Objects::nonNull)
                .limit(1)
                .map(kind -> new Suggestion(answer.list(), answer.code(), kind)))
            .toList();
    }

    private static String[] column(List<Suggestion> suggestions, Function<Suggestion, String> column) {
        return suggestions.stream().map(column).toArray(String[]::new);
    }

    /** An item of another plan cannot be changed through this one. */
    private static void own(PlanPage page, List<PlannedItem> items) {
        Set<Long> own = page.items().stream().map(PlanPage.Item::id).collect(Collectors.toSet());
        Refused.unless(items.stream().map(PlannedItem::id).filter(Objects::nonNull).allMatch(own::contains),
                "PLAN_ITEM_UNKNOWN");
        Refused.unless(items.stream().map(PlannedItem::id).filter(Objects::nonNull).distinct().count() == items.stream()
            .map(PlannedItem::id)
            .filter(Objects::nonNull)
            .count(), "PLAN_ITEM_UNKNOWN");
    }

    private static void year(int year) {
        Refused.unless(year >= 2014 && year <= 2100, "PLAN_YEAR_WRONG", "year", year);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

}
