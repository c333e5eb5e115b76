package org.shanhe.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final Openings openings;

    private final Proceedings proceedings;

    private final CaseLists lists;

    private final CasePages pages;

    private final Procedures procedures;

    private final Clock clock;

    CaseEndpoint(Openings openings, Proceedings proceedings, CaseLists lists, CasePages pages, Procedures procedures,
            Clock clock) {
        this.openings = openings;
        this.proceedings = proceedings;
        this.lists = lists;
        this.pages = pages;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** The board of one procedure: its states in order, the places below, the funnel. */
    record Board(@Nullable ProcedureView procedure, List<CaseLists.Count> states, List<CaseLists.Count> places,
            List<CaseLists.Reached> funnel) {
    }

    /** A procedure by which a matter may be opened today. */
    record Openable(String pack, boolean mine, ProcedureView view) {
    }

    @GetMapping("/api/procedures")
    List<Openable> procedures(Locale locale) {
        return procedures.list(LocalDate.now(clock))
            .stream()
            .map(said -> new Openable(said.pack(), Levels.mayAct(said.procedure().opening().by()),
                    ProcedureView.of(said.procedure(), locale, List.of())))
            .toList();
    }

    @GetMapping("/api/cases")
    Listed<CaseRow> list(CaseFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, Locale locale) {
        return lists.list(filter, cursor, limit, locale);
    }

    @GetMapping("/api/cases/board")
    Board board(@RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String place, Locale locale) {
        new CaseFilter(procedure, null, place, null, null, null, null).checked();
        var counts = lists.board(procedure, place);
        var latest = procedures.all()
            .reversed()
            .stream()
            .filter(said -> said.procedure().name().equals(procedure))
            .findFirst();
        return new Board(latest.map(said -> ProcedureView.of(said.procedure(), locale, List.of())).orElse(null),
                counts.stream().filter(count -> count.state() != null).toList(),
                counts.stream().filter(count -> count.below() != null).toList(),
                procedure == null ? List.of() : lists.funnel(procedure, place));
    }

    @GetMapping("/api/cases/{id}")
    ResponseEntity<CasePage> page(@PathVariable long id, Locale locale) {
        var page = pages.page(id, locale);
        return ResponseEntity.ok().eTag(Integer.toString(page.head().version())).body(page);
    }

    @PostMapping("/api/cases")
    ResponseEntity<Opened> open(@RequestBody NewCase wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return saved(openings.open(wanted, key));
    }

    @PostMapping("/api/cases/{id}/steps")
    ResponseEntity<Opened> step(@PathVariable long id, @RequestBody TakenStep taken,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "IF_MATCH_MISSING");
        return saved(proceedings.take(id, Integer.parseInt(version.group(1)), taken));
    }

    private static ResponseEntity<Opened> saved(Opened saved) {
        return ResponseEntity.ok().eTag(Integer.toString(saved.version())).body(saved);
    }

}
