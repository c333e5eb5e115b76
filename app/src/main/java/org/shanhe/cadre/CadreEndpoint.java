package org.shanhe.cadre;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cadres")
class CadreEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Roster roster;

    private final CadrePages pages;

    private final CadreWork work;

    private final Support support;

    CadreEndpoint(Roster roster, CadrePages pages, CadreWork work, Support support) {
        this.roster = roster;
        this.pages = pages;
        this.work = work;
        this.support = support;
    }

    @GetMapping
    Listed<CadreRow> list(CadreFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return roster.list(filter, cursor, limit);
    }

    @GetMapping("/gaps")
    List<Gap> gaps(@RequestParam @Nullable Long place, @RequestParam @Nullable Long partner,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable Integer days) {
        return roster.gaps(place, partner, on, days);
    }

    @GetMapping("/on-post")
    List<Roster.OnPost> onPost(@RequestParam @Nullable Long partner,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return roster.onPost(partner, on);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<CadrePage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.cadre().version())).body(page);
    }

    @PostMapping
    CadreRow select(@RequestBody @Valid NewCadre wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return work.select(wanted, key);
    }

    @PostMapping("/{id}/steps")
    CadreRow step(@PathVariable long id, @RequestBody @Valid NewStep step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return work.take(id, step, version(match));
    }

    @GetMapping("/{id}/support")
    List<Support.Item> support(@PathVariable long id) {
        return support.read(id);
    }

    @PostMapping("/{id}/support")
    void support(@PathVariable long id, @RequestBody Support.Item item) {
        support.add(id, item);
    }

    private static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match);
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

}
