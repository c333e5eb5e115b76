package org.shanhe.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shanhe.policy.language.ObjectKind;
import org.springframework.stereotype.Component;

/** Reads the standards by which a pack judges households, one file a lens. */
@Component
public class LensFiles implements FileKind<Lens> {

    private static final Set<String> FILE = Set.of("lens", "zh", "en", "source", "classes");

    private static final Set<String> CLASS = Set.of("class", "zh", "en", "applies", "conditions");

    private static final Set<String> CONDITION = Set.of("name", "zh", "en", "met");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final RuleLanguage language;

    LensFiles(RuleLanguage language) {
        this.language = language;
    }

    @Override
    public String name() {
        return "standards";
    }

    @Override
    public String path() {
        return "standards/*.yaml";
    }

    @Override
    public String key(Lens lens) {
        return lens.lens();
    }

    @Override
    public List<Lens> read(PackFile file) {
        var entry = file.entry(FILE);
        var names = new HashSet<String>();
        var classes = entry.each("classes", CLASS, item -> verdictClass(item, names));
        if (classes.isEmpty()) {
            throw entry.problem("a lens has classes");
        }
        return List
            .of(new Lens(named(entry, "lens"), entry.text("zh"), entry.text("en"), entry.text("source"), classes));
    }

    @Override
    public void check(Pack pack, List<Located<Lens>> entries) {
        for (var located : entries) {
            var conditions = new ArrayList<Expression>();
            for (var verdict : located.entry().classes()) {
                if (verdict.applies() != null) {
                    conditions.add(verdict.applies());
                }
                verdict.conditions().forEach(condition -> conditions.add(condition.met()));
            }
            language.checkWords(pack, conditions);
        }
    }

    private Lens.VerdictClass verdictClass(Entry item, Set<String> known) {
        if (!known.add(named(item, "class"))) {
            throw item.problem("class", item.text("class") + " is listed twice");
        }
        var applies = item.writtenOrNull("applies");
        var names = new HashSet<String>();
        return new Lens.VerdictClass(item.text("class"), item.text("zh"), item.text("en"),
                applies == null ? null : language.condition(ObjectKind.HOUSEHOLD, applies),
                item.each("conditions", CONDITION, condition -> condition(condition, names)));
    }

    private Lens.Condition condition(Entry item, Set<String> known) {
        if (!known.add(named(item, "name"))) {
            throw item.problem("name", item.text("name") + " is listed twice");
        }
        return new Lens.Condition(item.text("name"), item.text("zh"), item.text("en"),
                language.condition(ObjectKind.HOUSEHOLD, item.written("met")));
    }

    private static String named(Entry entry, String key) {
        var name = entry.text(key);
        if (!NAME.matcher(name).matches()) {
            throw entry.problem(key, name + " is not a name in capitals");
        }
        return name;
    }

}
