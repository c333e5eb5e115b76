package org.shanhe.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the code lists of a pack, one a file. */
@Component
class CodeListFiles implements FileKind<CodeList> {

    private static final Set<String> LIST = Set.of("list", "zh", "en", "source", "standard", "codes");

    private static final Set<String> CODE = Set.of("code", "national", "zh", "en", "standard", "also", "from", "to",
            "unverified");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*|\\d{2}");

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public String path() {
        return "codes/*.yaml";
    }

    @Override
    public String key(CodeList list) {
        return list.name();
    }

    @Override
    public List<CodeList> read(PackFile file) {
        var entry = file.entry(LIST);
        var names = new HashSet<String>();
        var nationals = new HashSet<String>();
        var codes = new ArrayList<>(entry.each("codes", CODE, item -> {
            var code = code(item);
            if (!names.add(code.code())) {
                throw item.problem(code.code() + " is listed twice");
            }
            if (code.national() != null && !nationals.add(code.national())) {
                throw item.problem("the national number " + code.national() + " is given twice");
            }
            return code;
        }));
        if (codes.isEmpty()) {
            throw entry.problem("the list has no codes");
        }
        return List.of(new CodeList(entry.text("list"), entry.text("zh"), entry.text("en"), entry.text("source"),
                entry.textOrNull("standard"), codes));
    }

    private static Code code(Entry item) {
        var code = new Code(item.text("code"), item.textOrNull("national"), item.text("zh"), item.text("en"),
                item.textOrNull("standard"), item.texts("also"), item.dateOrNull("from"), item.dateOrNull("to"),
                !item.flag("unverified"));
        if (!NAME.matcher(code.code()).matches()) {
            throw item.problem("code", code.code() + " is not a name in capitals");
        }
        if (code.from() != null && code.to() != null && code.to().isBefore(code.from())) {
            throw item.problem(code.code() + " ends before it begins");
        }
        return code;
    }

}
