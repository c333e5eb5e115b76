package org.shanhe.claims.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decided of a document's claims goes on to its next version, where the same
 * is said in the same words (沿用处理).
 */
@Repository
class Carrying {

    private static final String SENTENCE = "。!?;\n";

    private static final String CLAUSE = SENTENCE + ",:、(";

    private final JdbcClient jdbc;

    private final CheckedDocuments documents;

    private final Judgings judgings;

    Carrying(JdbcClient jdbc, CheckedDocuments documents, Judgings judgings) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.judgings = judgings;
    }

    /** A claim with its words and what it is about. */
    private record Said(String text, int start, int end, String about) {

        static Said of(String text, JudgedClaim claim) {
            return new Said(text, claim.startAt(), claim.endAt(), about(claim.indicator(), claim.place(), claim.org()));
        }

        static String about(String indicator, @Nullable String place, @Nullable String org) {
            return indicator + "\n" + place + "\n" + org;
        }

        String within(String ends) {
            int from = start;
            while (from > 0 && ends.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = end;
            while (to < text.length() && ends.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            return text.substring(from, start) + "\n" + text.substring(start, to) + "\n" + about;
        }

    }

    /** Where a claim stood in the version before and where it stands now. */
    record Same(int was, int startAt) {
    }

    /** Before it is judged: how its claims were to be read. */
    @Transactional
    public void corrections(CheckedDocument document, Extraction read) {
        var text = read.text().chars();
        var now = read.claims()
            .stream()
            .map(c -> new Said(text, c.start(), c.end(), Said.about(c.indicator(), c.place(), c.org())))
            .toList();
        carry(document, same(before(document), now), "CORRECT");
    }

    /** When it was judged: what was accepted, where the verdict is the same. */
    @Transactional
    public void accepted(CheckedDocument document, String text, List<JudgedClaim> judged) {
        var verdicts = last(document).stream()
            .collect(Collectors.toMap(JudgedClaim::startAt, JudgedClaim::verdict, (one, _) -> one));
        var now = judged.stream()
            .collect(Collectors.toMap(JudgedClaim::startAt, JudgedClaim::verdict, (one, _) -> one));
        var same = same(before(document), judged.stream().map(claim -> Said.of(text, claim)).toList());
        carry(document,
                same.stream().filter(one -> Objects.equals(verdicts.get(one.was()), now.get(one.startAt()))).toList(),
                "ACCEPT");
    }

    private List<Said> before(CheckedDocument document) {
        var text = documents.reading(Objects.requireNonNull(document.replaces())).text();
        return last(document).stream().map(claim -> Said.of(text, claim)).toList();
    }

    private List<JudgedClaim> last(CheckedDocument document) {
        return judgings.of(Objects.requireNonNull(document.replaces()))
            .stream()
            .findFirst()
            .map(judging -> judgings.claims(judging.id()))
            .orElse(List.of());
    }

    /**
     * By their sentences first, and by their clauses where more of a sentence changed.
     */
    private static List<Same> same(Collection<Said> before, Collection<Said> now) {
        var found = new ArrayList<Same>();
        var was = new ArrayList<>(before);
        var is = new ArrayList<>(now);
        for (var ends : List.of(SENTENCE, CLAUSE)) {
            var old = by(was, said -> said.within(ends));
            by(is, said -> said.within(ends)).forEach((words, here) -> {
                var there = old.getOrDefault(words, List.of());
                // said more often than before, nobody knows which of them was meant
                if (there.size() == here.size()) {
                    for (int i = 0; i < here.size(); i++) {
                        found.add(new Same(there.get(i).start(), here.get(i).start()));
                    }
                    was.removeAll(there);
                    is.removeAll(here);
                }
            });
        }
        return found;
    }

    private static Map<String, List<Said>> by(List<Said> claims, Function<Said, String> key) {
        return claims.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void carry(CheckedDocument document, List<Same> same, String kind) {
        jdbc.sql(Sql.of(Carrying.class, "carry-steps"))
            .paramSource(RecordParameters.columns(Same.class, same)
                .and("document", document.id())
                .and("before", document.replaces())
                .and("kinds", new String[] { kind }))
            .update();
    }

}
