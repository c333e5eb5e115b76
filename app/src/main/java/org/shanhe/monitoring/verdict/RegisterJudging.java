package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.monitoring.verdict.JudgedRows.Source;
import org.shanhe.monitoring.verdict.JudgedRows.With;
import org.shanhe.policy.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges the register in scope in its own database, counted by county and cause. */
@Component
public class RegisterJudging {

    private final JdbcClient jdbc;

    private final Packs packs;

    private final Judges judges;

    private final Judging judging;

    private final Profiles profiles;

    RegisterJudging(JdbcClient jdbc, Packs packs, Judges judges, Judging judging, Profiles profiles) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.judges = judges;
        this.judging = judging;
        this.profiles = profiles;
    }

    /** By each lens, in one reading. */
    @Transactional(readOnly = true)
    public List<ColumnStore.Tally> judge(String pack, List<String> lenses, LocalDate on) {
        var chosen = packs.current().named(pack);
        var with = lenses.stream()
            .map(lens -> new With(judges.of(chosen, lens, Change.NONE),
                    judges.lines(chosen, on.getYear(), Change.NONE)))
            .toList();
        judging.setting(on);
        var rows = JudgedRows.sql(Source.register(on, profiles.tokens(), PlaceRange.EVERYWHERE), with);
        var verdicts = IntStream.range(0, with.size()).mapToObj(n -> "verdict_" + n).collect(Collectors.joining(", "));
        var order = IntStream.rangeClosed(1, 2 + with.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
        return jdbc.sql("""
                select village / 1000000 * 1000000 as county, cause_main, %s, count(*) as households,
                       coalesce(sum(members), 0)::bigint as persons
                  from (%s) r
                 group by %s order by county, cause_main collate "C", %s
                """.formatted(verdicts, rows, order, verdicts)).query((row, _) -> {
            var its = new ArrayList<@Nullable Integer>();
            for (int n = 0; n < with.size(); n++) {
                int verdict = row.getInt(3 + n);
                its.add(row.wasNull() ? null : verdict);
            }
            return new ColumnStore.Tally(row.getLong(1), row.getString(2), its, row.getLong(3 + with.size()),
                    row.getLong(4 + with.size()));
        }).list();
    }

}
