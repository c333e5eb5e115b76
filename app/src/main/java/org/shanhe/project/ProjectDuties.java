package org.shanhe.project;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Library.Effect;
import org.shanhe.policy.Library.Generation;
import org.shanhe.policy.Library.Group;
import org.shanhe.policy.Library.Origin;
import org.shanhe.policy.Library.Stage;
import org.springframework.stereotype.Component;

/**
 * Where a project waits for a step of the account's level, or has waited too long for one
 * below (项目待办), by the workflow of the library on the day.
 */
@Component
class ProjectDuties implements Duties {

    /** What is in care or set aside goes on by itself; nobody is to be reminded of it. */
    private static final Set<Group> WAITING = EnumSet.of(Group.PROPOSAL, Group.LIBRARY, Group.BUILDING, Group.DONE);

    private final Libraries libraries;

    ProjectDuties(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * @param levels who takes the steps, separated by commas
     * @param finishes whether one of the steps ends the works, which the project's own
     * planned day bounds
     */
    private record Place(String stage, String stageName, String generation, Origin origin, String steps, String levels,
            boolean finishes) {
    }

    @Override
    public Set<String> kinds() {
        return Set.of("PROJECT");
    }

    @Override
    public String select() {
        return Sql.of(ProjectDuties.class, "duties");
    }

    @Override
    public Map<String, Object> parameters(Asker asker) {
        var places = places(asker);
        return Map.of("projectStages", texts(places, Place::stage), "projectStageNames",
                texts(places, Place::stageName), "projectGenerations", texts(places, Place::generation),
                "projectOrigins", texts(places, place -> place.origin().name()), "projectSteps",
                texts(places, Place::steps), "projectLevels", texts(places, Place::levels), "projectFinishes",
                places.stream().map(Place::finishes).toArray(Boolean[]::new));
    }

    private static String[] texts(List<Place> places, Function<Place, String> column) {
        return places.stream().map(column).toArray(String[]::new);
    }

    private List<Place> places(Asker asker) {
        var library = libraries.on(asker.today());
        var places = new ArrayList<Place>();
        for (var stage : library.stages()) {
            if (!WAITING.contains(stage.group())) {
                continue;
            }
            for (var generation : library.generations()) {
                for (var origin : generation.origins()) {
                    place(library, stage, generation, origin, asker, places);
                }
            }
        }
        return places;
    }

    private static void place(Library library, Stage stage, Generation generation, Origin origin, Asker asker,
            List<Place> places) {
        var going = library.stepsFrom(stage.code(), generation.code(), origin)
            .stream()
            .filter(step -> !step.back() && step.effect() != Effect.ROLL)
            .toList();
        // an account is shown its own steps; of others' only that they were missed
        var own = going.stream().filter(step -> step.by().stream().anyMatch(by -> asker.levels().contains(by.name())));
        var steps = own.toList();
        if (steps.isEmpty()) {
            steps = going.stream()
                .filter(step -> step.by().stream().anyMatch(by -> asker.reach().contains(by.name())))
                .toList();
        }
        if (!steps.isEmpty()) {
            places.add(new Place(stage.code(), stage.term().in(asker.locale()), generation.code(), origin,
                    steps.stream().map(step -> step.term().in(asker.locale())).collect(Collectors.joining(" / ")),
                    steps.stream()
                        .flatMap(step -> step.by().stream())
                        .distinct()
                        .map(Enum::name)
                        .collect(Collectors.joining(",")),
                    steps.stream().anyMatch(step -> step.effect() == Effect.FINISH)));
        }
    }

}
