package org.shanhe.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the measure kinds of a pack, family by family. */
@Component
class MeasureFiles implements FileKind<MeasureKind> {

    private static final Set<String> FILE = Set.of("source", "families");

    private static final Set<String> FAMILY = Set.of("family", "zh", "en", "national", "within", "development",
            "purpose", "unverified", "kinds", "fromAge", "toAge", "together", "atMost", "yearly", "plausible", "health",
            "by");

    private static final Set<String> KIND = Set.of("kind", "zh", "en", "unit", "receivers", "counting", "evidence",
            "details", "development", "from", "to", "unverified", "fromAge", "toAge", "together", "atMost", "yearly",
            "plausible", "health", "by");

    private static final Set<String> DETAIL = Set.of("field", "type", "list", "zh", "en", "required", "certificate",
            "health");

    private static final Set<String> RECEIVERS = Set.of("PERSON", "HOUSEHOLD", "VILLAGE", "COUNTY", "GROUP");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String path() {
        return "measures.yaml";
    }

    @Override
    public String key(MeasureKind kind) {
        return kind.kind();
    }

    @Override
    public List<MeasureKind> read(PackFile file) {
        var kinds = new ArrayList<MeasureKind>();
        var families = new HashSet<String>();
        file.entry(FILE).each("families", FAMILY, entry -> {
            var family = family(entry);
            if (!families.add(family.family())) {
                throw entry.problem("family", family.family() + " is listed twice");
            }
            if (family.within() != null && !families.contains(family.within())) {
                throw entry.problem("within", "no family " + family.within() + " before this one");
            }
            kinds.addAll(entry.each("kinds", KIND, item -> kind(family, entry, item)));
            return family;
        });
        return kinds;
    }

    /** Purposes, and the lists that details name, stand in the pack. */
    @Override
    public void check(Pack pack, List<Located<MeasureKind>> entries) {
        var lists = pack.byKey(new CodeListFiles());
        var purposes = lists.get("PURPOSE");
        for (var located : entries) {
            var family = located.entry().family();
            if (purposes != null && purposes.find(family.purpose()).isEmpty()) {
                located.note("family: " + family.family(), "no purpose " + family.purpose());
            }
            for (var detail : located.entry().details()) {
                if (detail.list() != null && !lists.containsKey(detail.list())) {
                    located.note("list: " + detail.list(), "no code list " + detail.list());
                }
            }
        }
    }

    private static MeasureFamily family(Entry entry) {
        return new MeasureFamily(named(entry, "family"), entry.text("zh"), entry.text("en"),
                entry.textOrNull("national"), entry.textOrNull("within"), entry.flag("development"),
                entry.text("purpose"), !entry.flag("unverified"));
    }

    private static MeasureKind kind(MeasureFamily family, Entry whole, Entry item) {
        var receivers = item.texts("receivers");
        if (receivers.isEmpty() || !RECEIVERS.containsAll(receivers)) {
            throw item.problem("receivers", "receivers must be some of " + RECEIVERS.stream().sorted().toList());
        }
        var counting = item.has("counting") ? item.text("counting") : "OCCURRENCES";
        if (!Set.of("DISTINCT", "OCCURRENCES").contains(counting)) {
            throw item.problem("counting", counting + " is neither DISTINCT nor OCCURRENCES");
        }
        var kind = new MeasureKind(named(item, "kind"), family, item.text("zh"), item.text("en"), named(item, "unit"),
                receivers, counting, item.texts("evidence"), item.each("details", DETAIL, MeasureFiles::detail),
                item.has("development") ? item.flag("development") : family.development(), terms(whole, item),
                item.dateOrNull("from"), item.dateOrNull("to"), !item.flag("unverified"));
        if (kind.from() != null && kind.to() != null && kind.to().isBefore(kind.from())) {
            throw item.problem(kind.kind() + " ends before it begins");
        }
        return kind;
    }

    private static MeasureDetail detail(Entry item) {
        var type = item.oneOf("type", MeasureDetail.Type.class);
        if ((type == MeasureDetail.Type.CODE) != item.has("list")) {
            throw item.problem("a CODE names its list, and nothing else does");
        }
        return new MeasureDetail(item.text("field"), type, item.textOrNull("list"), item.text("zh"), item.text("en"),
                item.flag("required"), item.flag("certificate"), item.flag("health"));
    }

    /** What the kind says itself, else what its family says. */
    private static MeasureTerms terms(Entry family, Entry item) {
        var limits = item.has("together") ? item : family;
        var recorders = item.has("by") ? item : family;
        var terms = new MeasureTerms(number("fromAge", item, family), number("toAge", item, family),
                limits.textOrNull("together"), limits.has("together") ? limits.number("atMost") : 0,
                limits.flag("yearly"), number("plausible", item, family),
                (item.has("health") ? item : family).flag("health"), recorders.texts("by"));
        if (terms.together() != null && terms.atMost() < 1) {
            throw limits.problem("atMost", "at least one delivery must be allowed");
        }
        return terms;
    }

    private static @Nullable Integer number(String key, Entry item, Entry family) {
        return (item.has(key) ? item : family).numberOrNull(key);
    }

    private static String named(Entry entry, String key) {
        var name = entry.text(key);
        if (!NAME.matcher(name).matches()) {
            throw entry.problem(key, name + " is not a name in capitals");
        }
        return name;
    }

}
