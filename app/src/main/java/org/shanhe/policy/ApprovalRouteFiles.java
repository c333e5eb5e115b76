package org.shanhe.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the approval routes of a pack. */
@Component
class ApprovalRouteFiles implements FileKind<ApprovalRoute> {

    private static final List<String> LEVELS = List.of("VILLAGE", "TOWN", "COUNTY", "PREFECTURE", "PROVINCE");

    private static final Set<String> KINDS = Set.of("REGISTER", "CORRECT", "CORRECT_YEAR", "ADD_MEMBER",
            "REMOVE_MEMBER", "SPLIT", "MERGE", "MOVE", "CHANGE_HEAD", "STATUS", "UNDO");

    private static final Set<String> ROUTE = Set.of("kind", "levels", "causes", "evidence");

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public String path() {
        return "routes.yaml";
    }

    @Override
    public String key(ApprovalRoute route) {
        return route.kind();
    }

    @Override
    public List<ApprovalRoute> read(PackFile file) {
        return new ArrayList<>(file.entry(Set.of("routes")).each("routes", ROUTE, ApprovalRouteFiles::route));
    }

    private static ApprovalRoute route(Entry entry) {
        var kind = entry.text("kind");
        if (!KINDS.contains(kind)) {
            throw entry.problem("kind", kind + " is not a kind of change");
        }
        var levels = entry.texts("levels");
        for (int i = 0; i < levels.size(); i++) {
            int place = LEVELS.indexOf(levels.get(i));
            if (place < 0) {
                throw entry.problem("levels", levels.get(i) + " is not a level of administration");
            }
            if (i > 0 && place <= LEVELS.indexOf(levels.get(i - 1))) {
                throw entry.problem("levels", "the levels must rise");
            }
        }
        return new ApprovalRoute(kind, levels, entry.textOrNull("causes"), entry.flag("evidence"));
    }

}
