package org.shanhe.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what reached whom after asking every rule at entry (措施落实登记); what turns out
 * wrong is withdrawn, never changed.
 */
@Component
public class Recording {

    private static final Set<String> LEFT_OUT_BY_OTHER_FORMS = Set.of("DETAIL_MISSING", "RECEIVER_NOT_ALLOWED",
            "PERSON_MISSING");

    private final MeasureCatalogue catalogue;

    private final EntryRules rules;

    private final RegisterRules register;

    private final HistoryRules history;

    private final Entries entries;

    private final ProblemSentences sentences;

    Recording(MeasureCatalogue catalogue, EntryRules rules, RegisterRules register, HistoryRules history,
            Entries entries, ProblemSentences sentences) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.register = register;
        this.history = history;
        this.entries = entries;
        this.sentences = sentences;
    }

    /**
     * What the rules say of each entry, in the order of the entries; nothing is written.
     */
    @Transactional(readOnly = true)
    public List<Problem> check(List<Entry> stated) {
        return checked(stated).problems();
    }

    /**
     * Returns the deliveries in the order of the entries; the same key with the same
     * entries records them once.
     */
    @Transactional
    public List<Long> record(String key, Origin origin, List<Entry> stated) {
        return record(key, origin, stated, Set.of());
    }

    /**
     * Records what a plan or a case states, whose form has not the kind's own fields and
     * may say the household for its person; every other rule is asked.
     */
    @Transactional
    public long carryOut(String key, Origin origin, Entry stated) {
        return record(key, origin, List.of(stated), LEFT_OUT_BY_OTHER_FORMS).getFirst();
    }

    private List<Long> record(String key, Origin origin, List<Entry> stated, Set<String> leftOut) {
        var keys = IntStream.range(0, stated.size())
            .mapToObj(row -> "%s:%s:%d".formatted(origin.name().toLowerCase(Locale.ROOT), key, row))
            .toList();
        var known = entries.ids(keys);
        if (known.size() == stated.size()) {
            return known;
        }
        var checked = checked(stated);
        var problems = checked.problems().stream().filter(problem -> !leftOut.contains(problem.rule())).toList();
        refuse(problems, stated.size());
        return entries.add(keys, origin, checked.stated(), checked.kinds(), sentences.warned(problems, stated.size()));
    }

    /** A wrong entry stays, with the reason and who withdrew it, and counts no more. */
    @Transactional
    public void withdraw(long delivery, @Nullable String reason) {
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        entries.withdraw(delivery, Objects.requireNonNull(reason).strip());
    }

    /**
     * Those of a class or a workbook that was taken back; what was withdrawn before stays
     * as it was.
     */
    @Transactional
    public int withdrawAll(List<Long> deliveries, String reason) {
        Refused.unless(!reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        return entries.withdrawAll(deliveries, reason.strip());
    }

    /**
     * Entries with the household of their person filled in, and what is wrong with them.
     */
    private record Checked(List<Entry> stated, List<MeasureKind> kinds, List<Problem> problems) {
    }

    private Checked checked(List<Entry> stated) {
        var problems = new ArrayList<Problem>();
        var kinds = new HashMap<Integer, MeasureKind>();
        var offered = new ArrayList<Offered>();
        var days = stated.stream().map(Entry::on).distinct().collect(Collectors.toMap(day -> day, catalogue::kinds));
        for (int row = 0; row < stated.size(); row++) {
            var entry = stated.get(row);
            var onTheDay = Objects.requireNonNull(days.get(entry.on()));
            var kind = onTheDay.stream().filter(one -> one.kind().equals(entry.kind())).findFirst();
            rules.check(row, entry, kind, problems::add);
            if (kind.isPresent()) {
                kinds.put(row, kind.get());
                offered.add(Offered.of(row, entry, kind.get(), together(kind.get(), onTheDay).orElse(null)));
            }
        }
        var facts = offered.isEmpty() ? Map.<Integer, RegisterRules.Facts>of() : register.facts(offered);
        var filled = new ArrayList<>(stated);
        for (var one : offered) {
            var fact = Objects.requireNonNull(facts.get(one.row()));
            register.check(one, Objects.requireNonNull(kinds.get(one.row())), fact, problems::add);
            filled.set(one.row(), stated.get(one.row()).ofHousehold(fact.memberOf()));
        }
        if (!offered.isEmpty()) {
            history.check(offered.stream().map(one -> one.ofHousehold(filled.get(one.row()).household())).toList(),
                    problems::add);
        }
        problems.sort(Comparator.comparingInt(Problem::row).thenComparing(Problem::severity));
        return new Checked(filled,
                kinds.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList(),
                problems);
    }

    /** The kinds that count against the same limit. */
    private static Optional<String> together(MeasureKind kind, List<MeasureKind> all) {
        var name = kind.terms().together();
        return name == null ? Optional.empty()
                : Optional.of(all.stream()
                    .filter(other -> name.equals(other.terms().together()))
                    .map(MeasureKind::kind)
                    .collect(Collectors.joining(",")));
    }

    private void refuse(List<Problem> problems, int rows) {
        var errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        if (errors.isEmpty()) {
            return;
        }
        var locale = LocaleContextHolder.getLocale();
        var details = new HashMap<String, Object>();
        details.put("rows", errors.stream().map(Problem::row).distinct().count());
        details.put("first", sentences.say(errors.getFirst(), locale));
        details.put("problems", sentences.said(problems, locale));
        if (rows == 1) {
            details.put("fields",
                    errors.stream()
                        .filter(problem -> problem.field() != null)
                        .collect(Collectors.toMap(Problem::field, problem -> sentences.say(problem, locale),
                                (one, other) -> one)));
        }
        throw Refused.invalid("DELIVERY_PROBLEMS", details);
    }

}
