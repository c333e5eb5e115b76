package org.shanhe.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shanhe.policy.Procedure.Delivered;
import org.shanhe.policy.Procedure.Effect;
import org.shanhe.policy.Procedure.Field;
import org.shanhe.policy.Procedure.FieldType;
import org.shanhe.policy.Procedure.Given;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Option;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.policy.Procedure.Term;

/** Reads the steps of a procedure and the questions they ask. */
final class StepEntries {

    static final Set<String> STEP = Set.of("step", "zh", "en", "from", "to", "by", "form", "needs", "effect", "rejects",
            "gated", "after", "unless", "barredBy", "guard", "guardZh", "guardEn", "when", "delivers", "noteZh",
            "noteEn");

    static final Set<String> FIELD = Set.of("field", "zh", "en", "type", "required", "holds", "least", "options");

    private static final Set<String> OPTION = Set.of("code", "zh", "en", "delivers");

    private static final Set<String> WHEN = Set.of("field", "code");

    private static final Set<String> DELIVERS = Set.of("kind", "quantity");

    private StepEntries() {
    }

    static Step step(Entry item, Set<String> states, RuleLanguage language) {
        var from = ProcedureFiles.known(item, item.texts("from"), states);
        var needs = EnumSet.noneOf(Need.class);
        item.texts("needs").forEach(need -> needs.add(ProcedureFiles.one(item, Need.class, need)));
        var effect = item.textOrNull("effect");
        var by = item.texts("by").stream().map(level -> ProcedureFiles.one(item, Level.class, level)).toList();
        if (by.isEmpty()) {
            throw item.problem("by is missing");
        }
        var to = ProcedureFiles.known(item, List.of(item.text("to")), states).getFirst();
        return new Step(item.text("step"), ProcedureFiles.term(item), from, to, by,
                item.each("form", FIELD, StepEntries::field), needs,
                effect == null ? null : item.oneOf("effect", Effect.class), item.flag("rejects"), item.flag("gated"),
                item.texts("after"), item.textOrNull("unless"), item.textOrNull("barredBy"), Guard.read(item, language),
                item.each("when", WHEN, one -> new Given(one.text("field"), one.text("code")))
                    .stream()
                    .findFirst()
                    .orElse(null),
                item.each("delivers", DELIVERS,
                        one -> new Delivered(one.textOrNull("kind"), one.textOrNull("quantity")))
                    .stream()
                    .findFirst()
                    .orElse(null),
                item.textOrNull("noteZh") == null ? null : new Term(item.text("noteZh"), item.text("noteEn")));
    }

    static Field field(Entry item) {
        var type = item.oneOf("type", FieldType.class);
        var options = item.each("options", OPTION,
                option -> new Option(option.text("code"), ProcedureFiles.term(option), option.textOrNull("delivers")));
        boolean chosen = type == FieldType.CHOICE || type == FieldType.CHOICES;
        if (chosen == options.isEmpty()) {
            throw item.problem(chosen ? "options are missing" : "only a choice has options");
        }
        if (item.numberOrNull("least") != null && type != FieldType.NUMBER) {
            throw item.problem("least", "only a number has a least one");
        }
        return new Field(item.text("field"), ProcedureFiles.term(item), type, item.flag("required"), item.flag("holds"),
                options, item.numberOrNull("least"));
    }

}
