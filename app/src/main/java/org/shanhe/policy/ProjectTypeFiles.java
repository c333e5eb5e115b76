package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the types of projects of a pack. */
@Component
class ProjectTypeFiles implements FileKind<ProjectType> {

    private static final Set<String> TYPE = Set.of("code", "zh", "en", "industry", "fee", "purposes", "sectors");

    @Override
    public String name() {
        return "project-types";
    }

    @Override
    public String path() {
        return "project-types.yaml";
    }

    @Override
    public String key(ProjectType type) {
        return type.code();
    }

    @Override
    public List<ProjectType> read(PackFile file) {
        return file.entry(Set.of("source", "types"))
            .each("types", TYPE, item -> new ProjectType(item.text("code"), item.text("zh"), item.text("en"),
                    item.flag("industry"), item.flag("fee"), item.texts("purposes"), item.texts("sectors")));
    }

}
