package org.shanhe.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module puts before people as their tasks (我的任务). Every module that has something
 * with a deadline is a component of this kind; all of them are asked in one statement.
 */
public interface Duties {

    /** Its kinds, as the filter names them; {@code duty.KIND} is a word of the module. */
    Set<String> kinds();

    /**
     * One select over the module's own tables, with the columns of {@link Duty} in any
     * order. It may use {@code :today}, {@code :levels} (those of the account) and
     * {@code :reach} (those and all from which something may escalate to the account).
     */
    String select();

    /** What the select asks for besides; no two modules use the same name. */
    default Map<String, Object> parameters(Asker asker) {
        return Map.of();
    }

    /** What is shown in place of codes. */
    default Words words(Duty duty, Locale locale) {
        return new Words(duty.title(), null, null, duty.steps() == null ? List.of() : List.of(duty.steps()), null);
    }

    /**
     * Who asks.
     *
     * @param levels at which the account acts: VILLAGE, TOWN, COUNTY, PREFECTURE,
     * PROVINCE, UNIT, HEADQUARTERS
     * @param reach these, and those below whose missed days the account comes to see
     */
    record Asker(Set<String> levels, Set<String> reach, LocalDate today, Locale locale) {
    }

    /**
     * How a duty is told.
     *
     * @param about what kind of matter it is, or null
     * @param steps what may be done
     * @param timer which deadline runs, or null
     */
    record Words(String title, @Nullable String about, @Nullable String state, List<String> steps,
            @Nullable String timer) {
    }

}
