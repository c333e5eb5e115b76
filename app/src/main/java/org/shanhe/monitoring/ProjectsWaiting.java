package org.shanhe.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Library.Effect;
import org.shanhe.policy.Library.Generation;
import org.shanhe.policy.Library.Group;
import org.shanhe.policy.Library.Origin;
import org.shanhe.policy.Library.Stage;
import org.springframework.stereotype.Component;

/**
 * Where a project waits for a step of the account's level (项目待办), by the workflow of the
 * library on the day.
 */
@Component
class ProjectsWaiting {

    /** What is in care or set aside goes on by itself; nobody is to be reminded of it. */
    private static final Set<Group> WAITING = EnumSet.of(Group.PROPOSAL, Group.LIBRARY, Group.BUILDING, Group.DONE);

    private final Libraries libraries;

    ProjectsWaiting(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * @param finishes whether one of the steps ends the works, which the project's own
     * planned day bounds
     */
    record Place(String stage, String stageName, String generation, Origin origin, String steps, boolean finishes) {
    }

    List<Place> on(LocalDate day, Locale locale) {
        var library = libraries.on(day);
        var places = new ArrayList<Place>();
        for (var stage : library.stages()) {
            if (!WAITING.contains(stage.group())) {
                continue;
            }
            for (var generation : library.generations()) {
                for (var origin : generation.origins()) {
                    place(library, stage, generation, origin, locale, places);
                }
            }
        }
        return places;
    }

    private static void place(Library library, Stage stage, Generation generation, Origin origin, Locale locale,
            List<Place> places) {
        var steps = library.stepsFrom(stage.code(), generation.code(), origin)
            .stream()
            .filter(step -> !step.back() && step.effect() != Effect.ROLL && Levels.mayAct(step.by()))
            .toList();
        if (!steps.isEmpty()) {
            places.add(new Place(stage.code(), stage.term().in(locale), generation.code(), origin,
                    String.join(" / ", steps.stream().map(step -> step.term().in(locale)).toList()),
                    steps.stream().anyMatch(step -> step.effect() == Effect.FINISH)));
        }
    }

}
