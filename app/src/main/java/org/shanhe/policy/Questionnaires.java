package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The questionnaires of the pack in force (问卷). */
@Component
public class Questionnaires {

    private final Packs packs;

    private final QuestionnaireFiles files;

    Questionnaires(Packs packs, QuestionnaireFiles files) {
        this.packs = packs;
        this.files = files;
    }

    public List<Questionnaire> on(LocalDate day) {
        return packs.on(day).all(files);
    }

    public Questionnaire get(String id, LocalDate day) {
        return on(day).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("QUESTIONNAIRE_UNKNOWN", "id", id));
    }

}
