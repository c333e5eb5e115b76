package org.shanhe.pledge;

import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/**
 * Letters to be signed, statements to be reviewed, missed promises to answer for (责任书待办).
 */
@Component
class LetterDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("LETTER_OFFERED", "LETTER_STATED", "LETTER_MISSED");
    }

    @Override
    public String select() {
        return Sql.of(LetterDuties.class, "duties");
    }

}
