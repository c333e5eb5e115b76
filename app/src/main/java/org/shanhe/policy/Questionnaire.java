package org.shanhe.policy;

import java.util.List;

/**
 * What is asked during an inspection, each question with the answers it allows (问卷).
 */
public record Questionnaire(String id, String zh, String en, String source, List<Question> questions) {

    /** One question. */
    public record Question(String id, String zh, String en, List<Option> options) {
    }

    /** One of its answers. */
    public record Option(String code, String zh, String en) {
    }

    public Questionnaire {
        questions = List.copyOf(questions);
    }

}
