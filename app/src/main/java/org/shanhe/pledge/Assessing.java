package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Scheme;
import org.shanhe.policy.Scheme.How;
import org.shanhe.policy.Scheme.Item;
import org.shanhe.policy.Scheme.Step;
import org.shanhe.policy.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an assessment step by step (考核): the assessed only assess themselves at the first
 * step, and nobody takes two steps.
 */
@Service
public class Assessing {

    private static final Set<How> JUDGED = EnumSet.of(How.JUDGED, How.DEDUCTION, How.VETO, How.BONUS);

    private static final Set<String> OUTSIDE = Set.of("EVALUATOR");

    private final Assessments assessments;

    private final Schemes schemes;

    private final Inputs inputs;

    private final Messages messages;

    private final Audit audit;

    Assessing(Assessments assessments, Schemes schemes, Inputs inputs, Messages messages, Audit audit) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.inputs = inputs;
        this.messages = messages;
        this.audit = audit;
    }

    /** What is to be assessed. */
    public record Wanted(String scheme, int year, long place, @Nullable Long partner) {
    }

    /** Opens an assessment and draws its sample. */
    @Transactional
    public long open(Wanted wanted, @Nullable String key) {
        var scheme = schemes.find(wanted.scheme(), wanted.year())
            .orElseThrow(() -> Refused.invalid("SCHEME_UNKNOWN", "scheme", wanted.scheme(), "year", wanted.year()));
        Refused.unless((scheme.of() == Scheme.Subject.PARTNER) == (wanted.partner() != null), "SCHEME_SUBJECT");
        var title = messages.say(Locale.SIMPLIFIED_CHINESE, "pledge.assessment.title",
                Map.of("year", wanted.year(), "scheme", scheme.zh()));
        long id = assessments.add(new Assessments.Opened(scheme.scheme(), schemes.pack(wanted.year()), title,
                wanted.year(), wanted.place(), wanted.partner(),
                "%s/%d/%d%s".formatted(scheme.scheme(), wanted.year(), wanted.place(),
                        wanted.partner() == null ? "" : "/" + wanted.partner()),
                scheme.steps().getFirst().name()), key);
        if (scheme.sample() > 0 && assessments.sample(id).isEmpty()) {
            assessments.draw(id, scheme.sample());
        }
        audit.note("pledge.assessment.open", "assessment/" + id, wanted.place(), null);
        return id;
    }

    @Transactional
    public void take(long id, int version, NewStep taken) {
        var assessment = assessments.get(id);
        var scheme = scheme(assessment);
        Refused.unless(assessment.step().equals(taken.step().name()), "STEP_NOT_NEXT", "next", assessment.step());
        checkActor(assessment, taken.step());
        checkPoints(scheme, taken);
        assessments.judge(id, taken.step().name(), taken.points());
        assessments.note(id, taken.step().name(), taken.note());
        if (taken.step() == Step.SURVEY) {
            long open = assessments.sample(id).stream().filter(one -> one.answers() == null).count();
            Refused.unless(open == 0, "SAMPLE_OPEN", "open", open);
        }
        if (taken.step() == Step.SYNTHESIS) {
            synthesise(assessment, scheme);
        }
        if (taken.step() == Step.GRADE) {
            assessments.grade(id, frozen(assessment, scheme));
        }
        assessments.move(assessment, version, next(scheme, taken.step()));
        audit.note("pledge.assessment.step", "assessment/" + id, assessment.place(),
                "{\"step\":\"%s\"}".formatted(taken.step()));
    }

    Scheme scheme(Assessment assessment) {
        return schemes.find(assessment.scheme(), assessment.year())
            .orElseThrow(
                    () -> Refused.invalid("SCHEME_UNKNOWN", "scheme", assessment.scheme(), "year", assessment.year()));
    }

    /** What the households drawn are asked. */
    List<Item> asked(Assessment assessment) {
        return scheme(assessment).items()
            .stream()
            .filter(item -> item.how() == How.SURVEYED || item.counted())
            .toList();
    }

    /** From nothing but what was frozen and what was judged. */
    Score frozen(Assessment assessment, Scheme scheme) {
        return scored(assessment.id(), scheme, inputs.frozen(assessment.id()));
    }

    Score scored(long id, Scheme scheme, List<Input> read) {
        return new Scoring(assessments.last(id), read, assessments.answers(id)).of(scheme);
    }

    /**
     * An account bound to the partner, or to exactly the place, is the assessed; one
     * bound to another partner does not see the assessment at all. The evaluator is
     * nobody's.
     */
    static boolean own(Assessment assessment) {
        var scope = Scope.current();
        if (scope.roles().equals(OUTSIDE)) {
            return false;
        }
        return assessment.partner() != null
                ? scope.partners() != null && scope.partners().contains(assessment.partner())
                : scope.places().contains(PlaceRange.of(assessment.place()));
    }

    private void synthesise(Assessment assessment, Scheme scheme) {
        var judged = assessments.last(assessment.id());
        scheme.items()
            .stream()
            .filter(item -> item.how() == How.JUDGED || item.how() == How.DEDUCTION && !item.counted())
            .forEach(item -> Refused.unless(judged.containsKey(item.code()), "ITEM_NOT_JUDGED", "item", item.zh()));
        assessments.score(assessment.id(), scored(assessment.id(), scheme, inputs.freeze(assessment, scheme)));
    }

    private void checkActor(Assessment assessment, Step step) {
        boolean own = own(assessment);
        if (own != (step == Step.SELF)) {
            throw Refused.forbidden(own ? "ASSESSMENT_OWN" : "ASSESSMENT_SELF_ONLY");
        }
        long account = Scope.current().account();
        if (assessments.steps(assessment.id()).stream().anyMatch(one -> one.recordedBy() == account)) {
            throw Refused.forbidden("ASSESSMENT_SAME_ACTOR");
        }
    }

    private static void checkPoints(Scheme scheme, NewStep taken) {
        var known = scheme.items().stream().collect(Collectors.toMap(Item::code, item -> item));
        for (var point : taken.points()) {
            var item = known.get(point.item());
            Refused.unless(item != null && JUDGED.contains(item.how()) && !item.counted(), "POINT_ITEM", "item",
                    point.item());
            Refused.unless(
                    item == null || item.how() != How.JUDGED && item.how() != How.BONUS
                            || point.value().compareTo(BigDecimal.valueOf(item.full())) <= 0,
                    "POINT_TOO_MANY", "item", point.item());
        }
        Refused.unless(taken.points().isEmpty() || taken.step().ordinal() < Step.SYNTHESIS.ordinal(), "POINT_LATE");
    }

    private static String next(Scheme scheme, Step step) {
        int at = scheme.steps().indexOf(step) + 1;
        return at < scheme.steps().size() ? scheme.steps().get(at).name() : Assessment.DONE;
    }

}
