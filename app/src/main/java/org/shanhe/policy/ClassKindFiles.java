package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads which kinds of classes there are. */
@Component
class ClassKindFiles implements FileKind<ClassKind> {

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public String path() {
        return "classes.yaml";
    }

    @Override
    public String key(ClassKind kind) {
        return kind.kind();
    }

    @Override
    public List<ClassKind> read(PackFile file) {
        return file.entry(Set.of("classes"))
            .each("classes", Set.of("kind", "session"),
                    item -> new ClassKind(item.text("kind"), item.textOrNull("session")));
    }

    /** The kinds stand in the catalogue of measures. */
    @Override
    public void check(Pack pack, List<Located<ClassKind>> entries) {
        var kinds = pack.all(new MeasureFiles()).stream().map(MeasureKind::kind).collect(Collectors.toSet());
        for (var located : entries) {
            Stream.of(located.entry().kind(), located.entry().countedAs())
                .distinct()
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> located.note("kind: " + kind, "no measure kind " + kind));
        }
    }

}
