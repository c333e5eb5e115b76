package org.shanhe.policy.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For which day and with which lines the rules are asked, and where the profiles stand.
 *
 * @param household a table, a view or a query in brackets with the columns of the profile
 * and id, village
 * @param person the same, with id, household, village
 * @param village the same, with village
 */
public record Question(LocalDate on, LineValues lines, Tokens tokens, String household, String person, String village) {

    /** The keyed token under which the database keeps a word of a field. */
    public interface Tokens {

        /** The words stand as they are. */
        Tokens NONE = (_, _) -> null;

        /** Null where the word stands as it is. */
        byte @Nullable [] token(String field, String word);

    }

}
