package org.shanhe.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the tree of fund sources of a pack; a parent stands before its children. */
@Component
class FundSourceFiles implements FileKind<FundSource> {

    private static final Set<String> SOURCE = Set.of("code", "parent", "zh", "en", "level", "kind", "repayable", "from",
            "to");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public String name() {
        return "funds";
    }

    @Override
    public String path() {
        return "funds.yaml";
    }

    @Override
    public String key(FundSource source) {
        return source.code();
    }

    @Override
    public List<FundSource> read(PackFile file) {
        return file.entry(Set.of("sources")).each("sources", SOURCE, FundSourceFiles::source);
    }

    /** Parents come first, so there is no ring; what the code list names are leaves. */
    @Override
    public void check(Pack pack, List<Located<FundSource>> entries) {
        var known = new HashSet<String>();
        for (var located : entries) {
            var parent = located.entry().parent();
            if (parent != null && !known.contains(parent)) {
                located.note(parent, "the parent " + parent + " does not stand before " + located.entry().code());
            }
            known.add(located.entry().code());
        }
        var list = pack.byKey(new CodeListFiles()).get("FUND_SOURCE");
        if (entries.isEmpty() || list == null) {
            return;
        }
        list.codes()
            .stream()
            .map(Code::code)
            .filter(code -> !known.contains(code)
                    || entries.stream().anyMatch(other -> code.equals(other.entry().parent())))
            .forEach(code -> entries.getFirst().note(code, code + " of the code list FUND_SOURCE is no leaf here"));
    }

    private static FundSource source(Entry item) {
        var source = new FundSource(item.text("code"), item.textOrNull("parent"), item.text("zh"), item.text("en"),
                item.has("level") ? item.oneOf("level", FundLevel.class) : null, item.oneOf("kind", FundKind.class),
                item.flag("repayable"), item.dateOrNull("from"), item.dateOrNull("to"));
        if (!NAME.matcher(source.code()).matches()) {
            throw item.problem("code", source.code() + " is not a name in capitals");
        }
        if (source.from() != null && source.to() != null && source.to().isBefore(source.from())) {
            throw item.problem(source.code() + " ends before it begins");
        }
        return source;
    }

}
