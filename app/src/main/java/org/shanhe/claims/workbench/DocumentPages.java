package org.shanhe.claims.workbench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.DocumentPage.Also;
import org.shanhe.claims.workbench.DocumentPage.ShownClaim;
import org.shanhe.claims.workbench.DocumentPage.Was;
import org.shanhe.claims.workbench.Judgings.Judging;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the page of a document shows. */
@Component
class DocumentPages {

    private final CheckedDocuments documents;

    private final Judgings judgings;

    private final Steps steps;

    private final Telling telling;

    private final JsonMapper json;

    DocumentPages(CheckedDocuments documents, Judgings judgings, Steps steps, Telling telling, JsonMapper json) {
        this.documents = documents;
        this.judgings = judgings;
        this.steps = steps;
        this.telling = telling;
        this.json = json;
    }

    /**
     * @param asked which judging, or none for the last
     */
    @Transactional(readOnly = true)
    public DocumentPage page(long id, @Nullable Long asked, Locale locale) {
        var document = documents.get(id);
        var reading = documents.reading(id);
        var all = judgings.of(id);
        var judging = asked == null ? all.stream().findFirst().orElse(null)
                : all.stream()
                    .filter(one -> one.id() == asked)
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("CLAIMS_JUDGING_UNKNOWN", "id", asked));
        return new DocumentPage(document, reading.text(), reading.zones(), reading.refused(), judging, all,
                judging == null ? List.of() : claims(judging, all, locale));
    }

    private List<ShownClaim> claims(Judging judging, List<Judging> all, Locale locale) {
        var claims = judgings.claims(judging.id());
        var before = before(judging, all);
        var was = before == null ? null : said(judgings.claims(before));
        var told = telling.of(claims, locale);
        var taken = steps.of(judging.document()).stream().collect(Collectors.groupingBy(Steps.Step::startAt));
        var seen = new HashMap<String, Integer>();
        var also = claims.stream()
            .filter(claim -> claim.sameAs() != null)
            .collect(Collectors.groupingBy(JudgedClaim::sameAs,
                    Collectors.mapping(claim -> new Also(claim.startAt(), claim.endAt()), Collectors.toList())));
        return claims.stream().filter(claim -> claim.sameAs() == null).map(claim -> {
            var own = taken.getOrDefault(claim.startAt(), List.of());
            return shown(claim, also.getOrDefault(claim.nth(), List.of()), told,
                    was == null ? null : differs(claim, was.get(key(claim, seen))), own, locale);
        }).toList();
    }

    private @Nullable Long before(Judging judging, List<Judging> all) {
        return all.stream()
            .map(Judging::id)
            .filter(id -> id < judging.id())
            .findFirst()
            .orElseGet(() -> judgings.ofVersionBefore(judging.document()));
    }

    private Map<String, Was> said(List<JudgedClaim> claims) {
        var seen = new HashMap<String, Integer>();
        var said = new HashMap<String, Was>();
        claims.stream()
            .filter(claim -> claim.sameAs() == null)
            .forEach(claim -> said.put(key(claim, seen), new Was(claim.verdict(), figure(claim), false)));
        return said;
    }

    private static String key(JudgedClaim claim, Map<String, Integer> seen) {
        return claim.likeness() + "\n" + seen.merge(claim.likeness(), 1, Integer::sum);
    }

    private @Nullable Was differs(JudgedClaim claim, @Nullable Was was) {
        if (was == null) {
            return new Was(claim.verdict(), null, true);
        }
        var now = figure(claim);
        boolean same = was.verdict().equals(claim.verdict()) && (was.figure() == null ? now == null
                : now != null && now.compareTo(Objects.requireNonNull(was.figure())) == 0);
        return same ? null : was;
    }

    private @Nullable BigDecimal figure(JudgedClaim claim) {
        var asked = claim.asked(json);
        return asked.isEmpty() ? null : asked.getFirst().figure();
    }

    private ShownClaim shown(JudgedClaim claim, List<Also> also, Telling.Told told, @Nullable Was was,
            List<Steps.Step> own, Locale locale) {
        var handed = own.stream()
            .filter(step -> step.kind() == NewStep.Kind.ASSIGN || step.kind() == NewStep.Kind.DONE)
            .reduce((_, last) -> last)
            .filter(step -> step.kind() == NewStep.Kind.ASSIGN);
        return new ShownClaim(claim.nth(), claim.startAt(), claim.endAt(), claim.surface(), claim.value(), claim.max(),
                claim.unit(), claim.per(), claim.bound(), claim.indicator(), claim.category(), claim.kind(),
                claim.period(), claim.place(), claim.org(), claim.partOf(), also,
                claim.why().isEmpty() ? List.of() : List.of(claim.why().split("\n")), claim.verdict(),
                claim.agreement(), claim.note(), claim.difference(), told.answers(claim, locale),
                claim.asked(json).size(), told.findings(claim, locale), was,
                own.stream().anyMatch(step -> step.kind() == NewStep.Kind.ACCEPT && step.stands()),
                handed.map(Steps.Step::assigneeName).orElse(null), own);
    }

}
