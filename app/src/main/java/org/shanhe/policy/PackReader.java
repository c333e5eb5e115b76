package org.shanhe.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads policy packs and checks them as a whole: fields, doubles, and days that no pack
 * or two packs claim.
 */
class PackReader {

    private static final Set<String> PACK = Set.of("pack", "zh", "en", "from", "to", "inherits");

    private static final Set<String> LIST = Set.of("list", "zh", "en", "source", "standard", "codes");

    private static final Set<String> CODE = Set.of("code", "national", "zh", "en", "standard", "also", "from", "to",
            "unverified");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*|\\d{2}");

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /**
     * @param root e.g. {@code classpath:policy}
     */
    List<Pack> read(String root) {
        var packs = Arrays.stream(found(root + "/*/pack.yaml")).map(this::pack).sorted((a, b) -> {
            var left = a.from() == null ? LocalDate.MIN : a.from();
            return left.compareTo(b.from() == null ? LocalDate.MIN : b.from());
        }).toList();
        if (packs.isEmpty()) {
            throw new PackProblem(root, 0, "no pack found");
        }
        for (int i = 0; i < packs.size(); i++) {
            checkDates(packs, i);
        }
        return packs;
    }

    private Pack pack(Resource file) {
        var entry = Entry.of(file, PACK);
        var lists = new TreeMap<String, CodeList>();
        for (var resource : listsBeside(file)) {
            var list = list(resource);
            if (lists.put(list.name(), list) != null) {
                throw new PackProblem(String.valueOf(resource.getFilename()), 1, list.name() + " is defined twice");
            }
        }
        return new Pack(entry.text("pack"), entry.text("zh"), entry.text("en"), entry.dateOrNull("from"),
                entry.dateOrNull("to"), entry.textOrNull("inherits"), lists);
    }

    private static CodeList list(Resource file) {
        var entry = Entry.of(file, LIST);
        var codes = new ArrayList<Code>();
        var names = new HashSet<String>();
        var nationals = new HashSet<String>();
        for (var item : entry.entries("codes", CODE)) {
            var code = code(item);
            if (!names.add(code.code())) {
                throw item.problem(code.code() + " is listed twice");
            }
            if (code.national() != null && !nationals.add(code.national())) {
                throw item.problem("the national number " + code.national() + " is given twice");
            }
            codes.add(code);
        }
        if (codes.isEmpty()) {
            throw entry.problem("the list has no codes");
        }
        return new CodeList(entry.text("list"), entry.text("zh"), entry.text("en"), entry.text("source"),
                entry.textOrNull("standard"), codes);
    }

    private static Code code(Entry item) {
        var code = new Code(item.text("code"), item.textOrNull("national"), item.text("zh"), item.text("en"),
                item.textOrNull("standard"), item.texts("also"), item.dateOrNull("from"), item.dateOrNull("to"),
                !item.flag("unverified"));
        if (!NAME.matcher(code.code()).matches()) {
            throw item.problem(code.code() + " is not a name in capitals");
        }
        if (code.from() != null && code.to() != null && code.to().isBefore(code.from())) {
            throw item.problem(code.code() + " ends before it begins");
        }
        return code;
    }

    private static void checkDates(List<Pack> packs, int i) {
        var pack = packs.get(i);
        if (i > 0) {
            var before = packs.get(i - 1);
            if (before.to() == null || pack.from() == null || !pack.from().equals(before.to().plusDays(1))) {
                throw new PackProblem(pack.name() + "/pack.yaml", 1,
                        "must begin the day after %s ends".formatted(before.name()));
            }
        }
        if (i == packs.size() - 1 && pack.to() != null) {
            throw new PackProblem(pack.name() + "/pack.yaml", 1, "the last pack must not end");
        }
        if (pack.inherits() != null
                && packs.subList(0, i).stream().noneMatch(earlier -> earlier.name().equals(pack.inherits()))) {
            throw new PackProblem(pack.name() + "/pack.yaml", 1, "no earlier pack " + pack.inherits());
        }
    }

    private Resource[] listsBeside(Resource pack) {
        try {
            var folder = pack.getURL().toString();
            return found(folder.substring(0, folder.lastIndexOf('/')) + "/codes/*.yaml");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource[] found(String pattern) {
        try {
            return resources.getResources(pattern);
        }
        catch (FileNotFoundException e) {
            // a pack without lists of its own
            return new Resource[0];
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, CodeList> inherited(Pack pack, Map<String, Pack> byName) {
        var lists = new TreeMap<String, CodeList>();
        if (pack.inherits() != null && byName.get(pack.inherits()) instanceof Pack parent) {
            lists.putAll(inherited(parent, byName));
        }
        lists.putAll(pack.lists());
        return lists;
    }

}
