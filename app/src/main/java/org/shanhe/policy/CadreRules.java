package org.shanhe.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How cadres are sent, kept and relieved under a pack (干部管理规定): posts and their terms,
 * steps, grades, levels of leave, and which posts a paired county is never without.
 *
 * @param coverage the kinds a paired county always has
 * @param warnDays how long ahead a gap is told
 * @param stays designations of a place under which its team is relieved, not withdrawn
 */
public record CadreRules(List<Term> terms, List<Step> steps, List<Grade> grades, List<Leave> leave,
        List<String> coverage, int warnDays, List<String> stays) {

    /**
     * A kind of post.
     *
     * @param months the term agreed when none is given, or null where none is prescribed
     * @param least how many a team has
     */
    public record Term(String kind, String zh, String en, @Nullable Integer months, @Nullable Integer least) {
    }

    /**
     * A step of a posting.
     *
     * @param from the states in which it can be taken; none for the first
     * @param to the state after it, or null where it stays
     * @param needs what must be written: note, until, level or grade
     * @param begins whether the posting holds from its day on
     * @param ends whether the posting no longer holds from its day on
     */
    public record Step(String code, String zh, String en, List<String> from, @Nullable String to, List<String> needs,
            boolean begins, boolean ends) {
    }

    /** A grade of an appraisal. */
    public record Grade(String code, String zh, String en) {
    }

    /** Who approves leave, up to so many days or, without them, any longer leave. */
    public record Leave(String level, String zh, String en, @Nullable Integer days) {
    }

    public Optional<Term> term(String kind) {
        return terms.stream().filter(term -> term.kind().equals(kind)).findFirst();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The level that may approve leave of so many days. */
    public Optional<Leave> leaveOf(long days) {
        return leave.stream().filter(level -> level.days() == null || days <= level.days()).findFirst();
    }

}
