package org.shanhe.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the questionnaires of a pack. */
@Component
class QuestionnaireFiles implements FileKind<Questionnaire> {

    private static final Set<String> QUESTIONNAIRE = Set.of("id", "zh", "en", "source", "questions");

    private static final Set<String> QUESTION = Set.of("id", "zh", "en", "options");

    private static final Set<String> OPTION = Set.of("code", "zh", "en");

    @Override
    public String name() {
        return "questionnaires";
    }

    @Override
    public String path() {
        return "questionnaires.yaml";
    }

    @Override
    public String key(Questionnaire questionnaire) {
        return questionnaire.id();
    }

    @Override
    public List<Questionnaire> read(PackFile file) {
        return file.entry(Set.of("questionnaires"))
            .each("questionnaires", QUESTIONNAIRE, QuestionnaireFiles::questionnaire);
    }

    private static Questionnaire questionnaire(Entry item) {
        var names = new HashSet<String>();
        var questions = item.each("questions", QUESTION, question -> {
            var options = question.each("options", OPTION,
                    option -> new Questionnaire.Option(option.text("code"), option.text("zh"), option.text("en")));
            if (options.size() < 2) {
                question.note("options", "a question has two answers or more");
            }
            if (!names.add(question.text("id"))) {
                throw question.problem("id", question.text("id") + " is asked twice");
            }
            return new Questionnaire.Question(question.text("id"), question.text("zh"), question.text("en"), options);
        });
        return new Questionnaire(item.text("id"), item.text("zh"), item.text("en"), item.text("source"), questions);
    }

}
