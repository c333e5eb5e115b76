package org.shanhe.pledge;

import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/**
 * Letters to be signed, statements to be reviewed, missed promises to answer for and
 * assessments on their way (责任书、考核待办).
 */
@Component
class LetterDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("LETTER_OFFERED", "LETTER_STATED", "LETTER_MISSED", "TARGET_DUE", "ASSESSMENT",
                "ASSESSMENT_APPEAL");
    }

    @Override
    public String select() {
        return Sql.of(LetterDuties.class, "duties");
    }

}
