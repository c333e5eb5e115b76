package org.shanhe.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads which families of measures answer which cause or risk. */
@Component
class AnswerFiles implements FileKind<MeasureAnswer> {

    private static final Set<String> ANSWER = Set.of("list", "code", "zh", "en", "families", "unverified");

    private static final Set<String> LISTS = Set.of("CAUSE", "RISK", "STATE");

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String path() {
        return "answers.yaml";
    }

    @Override
    public String key(MeasureAnswer answer) {
        return answer.list() + "." + answer.code();
    }

    @Override
    public List<MeasureAnswer> read(PackFile file) {
        return file.entry(Set.of("answers")).each("answers", ANSWER, item -> {
            if (!LISTS.contains(item.text("list"))) {
                throw item.problem("list", "list must be one of " + LISTS.stream().sorted().toList());
            }
            var families = item.texts("families");
            if (families.isEmpty()) {
                throw item.problem("families is missing");
            }
            return new MeasureAnswer(item.text("list"), item.text("code"), item.text("zh"), item.text("en"), families,
                    !item.flag("unverified"));
        });
    }

    @Override
    public void check(Pack pack, List<Located<MeasureAnswer>> entries) {
        var families = pack.all(new MeasureFiles())
            .stream()
            .map(kind -> kind.family().family())
            .collect(Collectors.toSet());
        var lists = pack.byKey(new CodeListFiles());
        for (var located : entries) {
            var answer = located.entry();
            var list = lists.get(answer.list());
            if (list != null && list.find(answer.code()).isEmpty()) {
                located.note("code: " + answer.code(), answer.list() + " has no code " + answer.code());
            }
            answer.families()
                .stream()
                .filter(family -> !families.contains(family))
                .forEach(family -> located.note(family, "no family " + family));
        }
    }

}
