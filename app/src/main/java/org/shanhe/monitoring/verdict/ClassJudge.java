package org.shanhe.monitoring.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Expression;
import org.shanhe.policy.Lens;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.RuleSet;

/** The first class of a lens whose conditions all hold. */
record ClassJudge(Lens of, List<Asked> asked, RuleSet rules) implements Judge {

    /** The condition by which a class is asked of a household at all. */
    static final String APPLIES = "APPLIES";

    static ClassJudge of(Lens lens, RuleLanguage language) {
        var asked = new ArrayList<Asked>();
        for (var verdict : lens.classes()) {
            if (verdict.applies() != null) {
                asked.add(new Asked(verdict.name(), APPLIES, null, verdict.applies()));
            }
            verdict.conditions()
                .forEach(c -> asked.add(new Asked(verdict.name(), c.name(), new Words(c.zh(), c.en()), c.met())));
        }
        var conditions = new LinkedHashMap<String, Expression>();
        asked.forEach(a -> conditions.put(a.of() + "." + a.name(), a.condition()));
        return new ClassJudge(lens, List.copyOf(asked), language.set(ObjectKind.HOUSEHOLD, conditions));
    }

    @Override
    public String lens() {
        return of.lens();
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
        return of.classes().stream().map(c -> new Outcome(c.name(), new Words(c.zh(), c.en()))).toList();
    }

    @Override
    public String verdict(List<String> columns) {
        var sql = new StringBuilder("case");
        for (int i = 0; i < of.classes().size(); i++) {
            var its = new ArrayList<String>();
            for (int n = 0; n < asked.size(); n++) {
                if (asked.get(n).of().equals(of.classes().get(i).name())) {
                    its.add(columns.get(n));
                }
            }
            if (its.isEmpty()) {
                return sql.append(" else ")
                    .append(i)
                    .append(" end")
                    .toString()
                    .replace("case else " + i + " end", "" + i);
            }
            // an open class leaves the verdict open: a later one may not be taken for it
            sql.append(" when %s then %d when (%1$s) is null then null".formatted("(" + String.join(" and ", its) + ")",
                    i));
        }
        return sql.append(" else -1 end").toString();
    }

    @Override
    public String score(List<String> columns) {
        return "null";
    }

    @Override
    public @Nullable Integer verdict(Map<String, @Nullable Object> answers) {
        for (int i = 0; i < of.classes().size(); i++) {
            var name = of.classes().get(i).name();
            boolean open = false;
            boolean no = false;
            for (var a : asked) {
                if (a.of().equals(name)) {
                    var answer = answers.get(a.of() + "." + a.name());
                    open |= answer == null;
                    no |= Boolean.FALSE.equals(answer);
                }
            }
            if (!no) {
                return open ? null : i;
            }
        }
        return -1;
    }

}
