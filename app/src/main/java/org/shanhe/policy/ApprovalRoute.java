package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who approves one kind of change to the register, level by level (审批路线); no level means
 * that the change is carried out at once.
 *
 * @param levels from VILLAGE, TOWN, COUNTY, PREFECTURE, PROVINCE, in the order of
 * approval
 * @param causes the code list from which the cause must be taken, or null where none is
 * asked for
 * @param evidence whether a file must prove the change
 */
public record ApprovalRoute(String kind, List<String> levels, @Nullable String causes, boolean evidence) {

    public ApprovalRoute {
        levels = List.copyOf(levels);
    }

}
