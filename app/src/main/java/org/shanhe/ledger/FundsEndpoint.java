package org.shanhe.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.policy.FundKind;
import org.shanhe.policy.FundSource;
import org.shanhe.policy.FundSources;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overview of funds (资金总览) and what each of its numbers opens into. */
@RestController
@RequestMapping("/api/funds")
class FundsEndpoint {

    private final Stages stages;

    private final FundSources sources;

    private final Clock clock;

    FundsEndpoint(Stages stages, FundSources sources, Clock clock) {
        this.stages = stages;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The tree of a day, each source with its words and whether money is booked under it.
     */
    @GetMapping("/sources")
    List<Source> sources(@RequestParam @Nullable LocalDate on, Locale locale) {
        var tree = sources.on(on == null ? LocalDate.now(clock) : on);
        return tree.stream()
            .map(source -> new Source(source.code(), source.parent(), words(source, locale), source.kind(),
                    source.repayable(), tree.stream().noneMatch(other -> source.code().equals(other.parent()))))
            .toList();
    }

    @GetMapping("/overview")
    Overview overview(StageFilter filter, Locale locale) {
        var overview = stages.overview(filter);
        return new Overview(overview.rows()
            .stream()
            .map(row -> new Row(row.code(), row.source() == null ? null : row.source().parent(),
                    row.source() == null ? row.code() : words(row.source(), locale), row.sums()))
            .toList(), overview.total());
    }

    /** Number and sum of all the rows come with the first page. */
    @GetMapping("/entries")
    Entries entries(StageFilter filter, @RequestParam Stage stage, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = Listed.of(stages.entries(filter, stage, Listed.after(cursor), Listed.read(limit)), limit,
                StageEntry::nth);
        if (cursor != null) {
            return new Entries(page.rows(), page.next(), null, null);
        }
        var sums = stages.total(filter);
        return new Entries(page.rows(), page.next(), sums.entries().getOrDefault(stage, 0L),
                sums.fen().getOrDefault(stage, 0L));
    }

    private static String words(FundSource source, Locale locale) {
        return locale.getLanguage().equals("en") ? source.en() : source.zh();
    }

    record Entries(List<StageEntry> rows, @Nullable String next, @Nullable Long total, @Nullable Long sumFen) {
    }

    record Source(String code, @Nullable String parent, String words, FundKind kind, boolean repayable, boolean leaf) {
    }

    record Row(String code, @Nullable String parent, String words, StageSums sums) {
    }

    record Overview(List<Row> rows, StageSums total) {
    }

}
