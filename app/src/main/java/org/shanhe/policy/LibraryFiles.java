package org.shanhe.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Library.Effect;
import org.shanhe.policy.Library.Generation;
import org.shanhe.policy.Library.Group;
import org.shanhe.policy.Library.NoticeKind;
import org.shanhe.policy.Library.Origin;
import org.shanhe.policy.Library.Paper;
import org.shanhe.policy.Library.Stage;
import org.shanhe.policy.Library.Step;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedure.Term;
import org.springframework.stereotype.Component;

/** Reads the workflow of the project library and refuses one that leads nowhere. */
@Component
class LibraryFiles implements FileKind<Library> {

    private static final Set<String> FILE = Set.of("library", "zh", "en", "source", "generations", "notices", "papers",
            "stages", "steps");

    private static final Set<String> GENERATION = Set.of("code", "zh", "en", "from", "to", "origins");

    private static final Set<String> NOTICE = Set.of("kind", "zh", "en", "days", "boards");

    private static final Set<String> PAPER = Set.of("code", "zh", "en", "photo");

    private static final Set<String> STAGE = Set.of("stage", "zh", "en", "group", "open", "funded", "ends", "notice");

    private static final Set<String> STEP = Set.of("step", "zh", "en", "from", "to", "by", "generations", "origins",
            "papers", "form", "back", "effect");

    @Override
    public String name() {
        return "library";
    }

    @Override
    public String path() {
        return "library.yaml";
    }

    @Override
    public String key(Library library) {
        return library.name();
    }

    @Override
    public List<Library> read(PackFile file) {
        var entry = file.entry(FILE);
        var library = new Library(entry.text("library"), term(entry),
                entry.each("generations", GENERATION,
                        item -> new Generation(item.text("code"), term(item), item.dateOrNull("from"),
                                item.dateOrNull("to"), many(item, "origins", Origin.class))),
                entry.each("notices", NOTICE,
                        item -> new NoticeKind(item.text("kind"), term(item), item.number("days"),
                                item.texts("boards"))),
                entry.each("papers", PAPER, item -> new Paper(item.text("code"), term(item), item.flag("photo"))),
                entry.each("stages", STAGE,
                        item -> new Stage(item.text("stage"), term(item), item.oneOf("group", Group.class),
                                item.flag("open"), item.flag("funded"), item.flag("ends"), item.textOrNull("notice"))),
                entry.each("steps", STEP, LibraryFiles::step));
        if (file.problems().isEmpty()) {
            check(entry, library);
        }
        return List.of(library);
    }

    private static Step step(Entry item) {
        return new Step(item.text("step"), term(item), item.texts("from"), item.text("to"),
                many(item, "by", Level.class), item.texts("generations"), many(item, "origins", Origin.class),
                item.texts("papers"), item.each("form", StepEntries.FIELD, StepEntries::field), item.flag("back"),
                item.has("effect") ? item.oneOf("effect", Effect.class) : null);
    }

    private static void check(Entry entry, Library library) {
        once(entry, "stages", library.stages(), Stage::code);
        once(entry, "steps", library.steps(), Step::name);
        var stages = names(library.stages(), Stage::code);
        var generations = names(library.generations(), Generation::code);
        var papers = names(library.papers(), Paper::code);
        for (var step : library.steps()) {
            known(entry, step.name(), stages, step.from());
            known(entry, step.name(), stages, List.of(step.to()));
            known(entry, step.name(), generations, step.generations());
            known(entry, step.name(), papers, step.papers());
            if (step.by().isEmpty() || step.from().isEmpty()) {
                throw entry.problem("steps", step.name() + " has nobody who takes it or starts nowhere");
            }
        }
        for (var stage : library.stages()) {
            if (stage.notice() != null) {
                known(entry, stage.code(), names(library.notices(), NoticeKind::kind), List.of(stage.notice()));
            }
            if (!stage.ends() && library.steps().stream().noneMatch(step -> step.from().contains(stage.code()))) {
                throw entry.problem("no step leads on from " + stage.code());
            }
        }
    }

    private static void known(Entry entry, String of, Set<String> names, List<String> asked) {
        asked.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw entry.problem("%s names %s, which is not there".formatted(of, name));
        });
    }

    private static <T> void once(Entry entry, String key, List<T> all, Function<T, String> name) {
        if (names(all, name).size() < all.size()) {
            throw entry.problem(key, "one of the %s is given twice".formatted(key));
        }
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> List<E> many(Entry item, String key, Class<E> type) {
        return item.texts(key).stream().map(name -> one(item, key, type, name)).toList();
    }

    private static <E extends Enum<E>> E one(Entry item, String key, Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(name))
            .findFirst()
            .orElseThrow(() -> item.problem(key, "no " + name));
    }

    private static Term term(Entry item) {
        return new Term(item.text("zh"), item.text("en"));
    }

}
