package org.shanhe.monitoring.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Deprivation;
import org.shanhe.policy.Expression;
import org.shanhe.policy.MultidimensionalMeasure;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.RuleSet;

/**
 * The weight of a household's deprivations against a cut-off (多维贫困): a second look, never
 * in place of the official standard.
 */
record ScoreJudge(MultidimensionalMeasure of, List<Asked> asked, RuleSet rules) implements Judge {

    static final String LENS = "MULTIDIMENSIONAL";

    private static final String DEPRIVED = "DEPRIVED";

    static ScoreJudge of(MultidimensionalMeasure measure, RuleLanguage language) {
        var conditions = new LinkedHashMap<String, Expression>();
        measure.indicators().forEach(i -> conditions.put(DEPRIVED + "." + i.id(), i.deprived()));
        return new ScoreJudge(measure,
                measure.indicators()
                    .stream()
                    .map(i -> new Asked(DEPRIVED, i.id(),
                            new Words("%s(%d)".formatted(i.zh(), i.weight()), "%s (%d)".formatted(i.en(), i.weight())),
                            i.deprived()))
                    .toList(),
                language.set(ObjectKind.HOUSEHOLD, conditions));
    }

    @Override
    public String lens() {
        return LENS;
    }

    @Override
    public Words words() {
        return new Words(of.zh(), of.en());
    }

    @Override
    public String source() {
        return of.source();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(new Outcome(DEPRIVED, null), new Outcome("NOT_DEPRIVED", null));
    }

    @Override
    public String verdict(List<String> columns) {
        return "case when %s >= %d then 0 when %s < %2$d then 1 end".formatted(score(columns), of.cutoff(),
                sum(columns, "case when %s is not false then %d else 0 end"));
    }

    @Override
    public String score(List<String> columns) {
        return sum(columns, "case when %s then %d else 0 end");
    }

    private String sum(List<String> columns, String term) {
        return IntStream.range(0, columns.size())
            .mapToObj(n -> term.formatted(columns.get(n), of.indicators().get(n).weight()))
            .collect(Collectors.joining(" + ", "(", ")"));
    }

    @Override
    public @Nullable Integer verdict(Map<String, @Nullable Object> answers) {
        int known = score(answers);
        int open = of.indicators()
            .stream()
            .filter(i -> answers.get(DEPRIVED + "." + i.id()) == null)
            .mapToInt(Deprivation::weight)
            .sum();
        return known >= of.cutoff() ? Integer.valueOf(0) : known + open < of.cutoff() ? Integer.valueOf(1) : null;
    }

    int score(Map<String, @Nullable Object> answers) {
        return of.indicators()
            .stream()
            .filter(i -> Boolean.TRUE.equals(answers.get(DEPRIVED + "." + i.id())))
            .mapToInt(Deprivation::weight)
            .sum();
    }

}
