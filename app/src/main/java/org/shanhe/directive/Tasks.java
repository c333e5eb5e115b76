package org.shanhe.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Escalations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the current account, the most urgent first (我的任务). */
@Repository
public class Tasks {

    static final String BELOW = "BELOW";

    private final JdbcClient jdbc;

    private final List<Duties> duties;

    private final Escalations escalations;

    private final Messages messages;

    private final Clock clock;

    private final String statement;

    Tasks(JdbcClient jdbc, List<Duties> duties, Escalations escalations, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.escalations = escalations;
        this.messages = messages;
        this.clock = clock;
        this.statement = statement(duties);
    }

    private record Found(String kind, long id, @Nullable String about, @Nullable String state, String title,
            @Nullable Long place, @Nullable Long partner, @Nullable LocalDate dueOn, @Nullable LocalDate waitUntil,
            @Nullable String steps, String address, @Nullable String own, boolean mine, @Nullable String placeName,
            @Nullable String partnerName, String colour, long total, long overdue, long soon) {

        Duty duty() {
            return new Duty(kind, id, about, state, title, place, partner, List.of(), dueOn, waitUntil, steps, address,
                    own);
        }

    }

    /** From when on a duty of a level is seen above it. */
    private record Seen(@Nullable String kind, String level, int days) {
    }

    /** The kinds there are, in the order of the modules, and what was missed below. */
    Set<String> kinds() {
        var kinds = duties.stream()
            .flatMap(one -> one.kinds().stream().sorted())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        kinds.add(BELOW);
        return kinds;
    }

    String name(String kind, Locale locale) {
        return messages.say(locale, "duty." + kind, Map.of());
    }

    @Transactional(readOnly = true)
    public Task.Page mine(@Nullable String kind, @Nullable String colour, @Nullable PlaceRange range, long offset,
            int limit, Locale locale) {
        var today = LocalDate.now(clock);
        var own = TaskLevels.own();
        var seen = seen(own, today);
        var reach = seen.stream().map(Seen::level).collect(Collectors.toCollection(LinkedHashSet::new));
        reach.addAll(own);
        var asker = new Duties.Asker(own, reach, today, locale);
        var parameters = new HashMap<String, Object>();
        for (var contributor : duties) {
            contributor.parameters(asker).forEach((name, value) -> {
                if (parameters.put(name, value) != null) {
                    throw new IllegalStateException("two modules use the parameter " + name);
                }
            });
        }
        var found = Rows.of(jdbc.sql(statement)
            .params(parameters)
            .param("today", today)
            .param("levels", own.toArray(String[]::new))
            .param("reach", reach.toArray(String[]::new))
            .param("seenKinds", seen.stream().map(Seen::kind).toArray(String[]::new))
            .param("seenLevels", seen.stream().map(Seen::level).toArray(String[]::new))
            .param("seenDays", seen.stream().map(Seen::days).toArray(Integer[]::new))
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("kind", kind)
            .param("colour", colour)
            .param("offset", offset)
            .param("limit", limit + 1)
            .query(Found.class));
        var rows = found.stream().limit(limit).map(row -> task(row, locale)).toList();
        var first = found.isEmpty() ? null : found.getFirst();
        return new Task.Page(rows, found.size() > limit ? Long.toString(offset + limit, 36) : null,
                first == null ? 0 : first.total(), first == null ? 0 : first.overdue(),
                first == null ? 0 : first.soon());
    }

    private List<Seen> seen(Set<String> own, LocalDate today) {
        var seen = new ArrayList<Seen>();
        for (var rule : escalations.on(today)) {
            TaskLevels.below(own, rule.levels()).forEach(level -> seen.add(new Seen(rule.duty(), level, rule.days())));
        }
        return seen;
    }

    private Task task(Found row, Locale locale) {
        var duty = row.duty();
        var words = duties.stream()
            .filter(one -> one.kinds().contains(row.kind()))
            .findFirst()
            .orElseThrow()
            .words(duty, locale);
        var kind = row.mine() ? row.kind() : BELOW;
        return new Task(kind, name(kind, locale), row.mine() ? null : row.kind(), row.id(), row.about(), words.about(),
                words.state() == null ? row.state() : words.state(), row.place(), row.placeName(), row.partnerName(),
                words.title(), words.steps(), words.timer(), row.dueOn(), row.waitUntil(), row.colour(), row.address());
    }

    /** The selects of all modules stand where the statement has its mark. */
    private static String statement(List<Duties> duties) {
        var columns = """
                union all
                select kind::text, id::bigint, about::text, state::text, title::text, place::bigint, partner::bigint, levels::text[], due_on::date,
                       wait_until::date, steps::text, address::text, own::text
                  from (""";
        return Sql.of(Tasks.class, "tasks")
            .replace("-- duties",
                    duties.stream().map(one -> columns + one.select() + "\n) d").collect(Collectors.joining("\n")));
    }

}
