package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure.Field;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedure.Term;

/**
 * How a project comes into the library and goes through its life (项目库流程): the generations
 * of the workflow, its stages, the steps between them and the notices and papers they ask
 * for.
 */
public record Library(String name, Term term, List<Generation> generations, List<NoticeKind> notices,
        List<Paper> papers, List<Stage> stages, List<Step> steps) {

    /** Who proposes a project (申报主体). */
    public enum Origin {

        VILLAGE, TOWN, COUNTY

    }

    /** Which column of the board a stage belongs to. */
    public enum Group {

        PROPOSAL, LIBRARY, BUILDING, DONE, CARE, ASIDE

    }

    /** What a step changes besides the stage. */
    public enum Effect {

        ENTER, SCHEDULE, ROLL, ISSUE, START, FINISH, SUSPEND, RESUME

    }

    /**
     * A way of coming into the library; a project goes on by that of the day on which it
     * was proposed.
     */
    public record Generation(String code, Term term, @Nullable LocalDate from, @Nullable LocalDate to,
            List<Origin> origins) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

    }

    /**
     * @param days how many whole days it hangs at least; the day of posting is not
     * counted
     * @param boards where it is to hang: WEBSITE, TOWN, VILLAGE
     */
    public record NoticeKind(String kind, Term term, int days, List<String> boards) {
    }

    /**
     * @param photo whether it is a photograph taken before, during or after
     */
    public record Paper(String code, Term term, boolean photo) {
    }

    /**
     * @param open whether the project may still be edited without a change approval
     * @param funded whether money may be arranged for a project that stands here
     * @param notice the notice that must have hung before the stage is left
     */
    public record Stage(String code, Term term, Group group, boolean open, boolean funded, boolean ends,
            @Nullable String notice) {
    }

    /**
     * @param generations those that have the step; none means all
     * @param origins those whose projects have it; none means all
     * @param papers the kinds of which one must lie with the project
     * @param back whether it turns the project back or aside, which no notice delays
     */
    public record Step(String name, Term term, List<String> from, String to, List<Level> by, List<String> generations,
            List<Origin> origins, List<String> papers, List<Field> form, boolean back, @Nullable Effect effect) {

        /** Whether a project of this generation and origin has the step. */
        public boolean fits(String generation, Origin origin) {
            return (generations.isEmpty() || generations.contains(generation))
                    && (origins.isEmpty() || origins.contains(origin));
        }

    }

    public Optional<Stage> find(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    public Stage stage(String code) {
        return find(code).orElseThrow(() -> Refused.invalid("STAGE_UNKNOWN", "stage", code));
    }

    public Optional<NoticeKind> notice(@Nullable String kind) {
        return notices.stream().filter(notice -> notice.kind().equals(kind)).findFirst();
    }

    public Optional<Paper> paper(@Nullable String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    /** By which projects proposed on the day go. */
    public Generation generation(LocalDate day) {
        return generations.stream()
            .filter(generation -> generation.holds(day))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("LIBRARY_NOT_OPEN", "on", day));
    }

    public List<Step> stepsFrom(String stage, String generation, Origin origin) {
        return steps.stream().filter(step -> step.from().contains(stage) && step.fits(generation, origin)).toList();
    }

    public List<String> codes(Group group) {
        return stages.stream().filter(stage -> stage.group() == group).map(Stage::code).toList();
    }

}
