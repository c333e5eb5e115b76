package org.shanhe.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.FileKind.Located;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.AntPathMatcher;

/**
 * Reads policy packs and checks them as a whole: fields, doubles, and days that no pack
 * or two packs claim. Everything that is wrong is reported at once.
 */
class PackReader {

    private static final Set<String> PACK = Set.of("pack", "zh", "en", "from", "to", "inherits");

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private final List<FileKind<?>> kinds;

    PackReader(List<FileKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** Knows every kind of file, without the platform and its database. */
    static PackReader alone() {
        try (var kinds = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(kinds, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(FileKind.class));
            scanner.addIncludeFilter(new AssignableTypeFilter(RuleLanguage.class));
            scanner.scan("org.shanhe");
            kinds.refresh();
            return new PackReader(
                    kinds.<FileKind<?>>getBeanProvider(ResolvableType.forClass(FileKind.class)).stream().toList());
        }
    }

    /** What pack.yaml says, with the files of the pack's own folder. */
    private record Draft(Entry entry, String name, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String inherits, Map<String, PackFile> files, Map<String, String> texts) {

        LocalDate begins() {
            return from == null ? LocalDate.MIN : from;
        }
    }

    /**
     * @param folders the text of each file by pack folder and path
     * @throws BadPacks with everything that is wrong
     */
    PackSet read(String root, Map<String, Map<String, String>> folders) {
        var problems = new ArrayList<PackProblem>();
        if (folders.isEmpty()) {
            throw new BadPacks(List.of(new PackProblem(root, 0, 0, "no pack found")));
        }
        var drafts = new ArrayList<Draft>();
        folders.forEach((folder, files) -> draft(folder, files, drafts, problems));
        drafts.sort((a, b) -> a.begins().compareTo(b.begins()));
        for (int i = 0; i < drafts.size(); i++) {
            checkDates(drafts, i, problems);
        }
        var packs = new ArrayList<Pack>();
        var effective = new HashMap<String, Map<String, PackFile>>();
        // a file that later packs inherit is read once
        var once = new IdentityHashMap<PackFile, List<?>>();
        for (var draft : drafts) {
            var files = new TreeMap<>(
                    draft.inherits() == null ? Map.of() : effective.getOrDefault(draft.inherits(), Map.of()));
            files.putAll(draft.files());
            effective.put(draft.name(), files);
            packs.add(pack(draft, files, once));
        }
        effective.values().forEach(files -> files.values().forEach(file -> problems.addAll(file.problems())));
        if (!problems.isEmpty()) {
            throw new BadPacks(problems);
        }
        return new PackSet(packs);
    }

    private void draft(String folder, Map<String, String> texts, List<Draft> drafts, List<PackProblem> problems) {
        var files = new TreeMap<String, PackFile>();
        texts.forEach((path, text) -> files.put(path, new PackFile(path, folder + "/" + path, text)));
        var about = files.remove("pack.yaml");
        for (var file : files.values()) {
            if (kinds.stream().noneMatch(kind -> PATHS.match(kind.path(), file.path()))) {
                problems.add(new PackProblem(file.name(), 1, 0, "no kind of file has this name"));
            }
        }
        if (about != null) {
            about.attempt(() -> {
                var entry = about.entry(PACK);
                entry.text("zh");
                entry.text("en");
                drafts.add(new Draft(entry, entry.text("pack"), entry.dateOrNull("from"), entry.dateOrNull("to"),
                        entry.textOrNull("inherits"), files, texts));
            });
            problems.addAll(about.problems());
        }
    }

    private Pack pack(Draft draft, Map<String, PackFile> files, Map<PackFile, List<?>> once) {
        var entries = new HashMap<String, List<?>>();
        var texts = new TreeMap<String, String>();
        files.forEach((path, file) -> texts.put(path, file.text()));
        var pack = new Pack(draft.name(), version(draft, texts), draft.entry().text("zh"), draft.entry().text("en"),
                draft.from(), draft.to(), draft.inherits(), draft.texts(), entries);
        var located = new HashMap<FileKind<?>, List<? extends Located<?>>>();
        kinds.forEach(kind -> located.put(kind, read(kind, files, entries, once)));
        if (files.values().stream().allMatch(file -> file.problems().isEmpty())) {
            kinds.forEach(kind -> check(kind, pack, located));
        }
        return pack;
    }

    @SuppressWarnings("unchecked")
    private static <R> List<Located<R>> read(FileKind<R> kind, Map<String, PackFile> files,
            Map<String, List<?>> entries, Map<PackFile, List<?>> once) {
        var located = new ArrayList<Located<R>>();
        var keys = new HashSet<String>();
        files.values().stream().filter(file -> PATHS.match(kind.path(), file.path())).forEach(file -> {
            if (!once.containsKey(file)) {
                once.put(file, List.of());
                file.attempt(() -> once.put(file, kind.read(file)));
            }
            for (var entry : (List<R>) once.getOrDefault(file, List.of())) {
                var at = new Located<>(entry, file);
                located.add(at);
                if (!keys.add(kind.key(entry))) {
                    at.note(kind.key(entry), kind.key(entry) + " is defined twice");
                }
            }
        });
        entries.put(kind.name(), located.stream().map(Located::entry).toList());
        return located;
    }

    @SuppressWarnings("unchecked")
    private static <R> void check(FileKind<R> kind, Pack pack, Map<FileKind<?>, List<? extends Located<?>>> located) {
        kind.check(pack, (List<Located<R>>) located.getOrDefault(kind, List.of()));
    }

    private static void checkDates(List<Draft> drafts, int i, List<PackProblem> problems) {
        var draft = drafts.get(i);
        var earlier = drafts.subList(0, i);
        if (i > 0) {
            var before = earlier.getLast();
            if (before.to() == null || draft.from() == null || !draft.from().equals(before.to().plusDays(1))) {
                problems.add(draft.entry()
                    .problem("from", "must begin the day after %s ends".formatted(before.name()))
                    .problem());
            }
        }
        if (i == drafts.size() - 1 && draft.to() != null) {
            problems.add(draft.entry().problem("to", "the last pack must not end").problem());
        }
        if (earlier.stream().anyMatch(other -> other.name().equals(draft.name()))) {
            problems.add(draft.entry().problem("pack", draft.name() + " is defined twice").problem());
        }
        if (draft.inherits() != null && earlier.stream().noneMatch(other -> other.name().equals(draft.inherits()))) {
            problems.add(draft.entry().problem("inherits", "no earlier pack " + draft.inherits()).problem());
        }
    }

    private static String version(Draft draft, Map<String, String> texts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(draft.entry().file().text().getBytes(StandardCharsets.UTF_8));
            texts.forEach((path, text) -> {
                hash.update(("\0" + path + "\0").getBytes(StandardCharsets.UTF_8));
                hash.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
