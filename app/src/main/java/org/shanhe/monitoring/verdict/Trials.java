package org.shanhe.monitoring.verdict;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Packs;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What-ifs as they were asked, each its author's own, and the households they would judge
 * otherwise (推演名单).
 */
@Repository
class Trials {

    private final JdbcClient jdbc;

    private final Packs packs;

    private final Judges judges;

    private final Verdicts verdicts;

    private final JsonMapper json;

    Trials(JdbcClient jdbc, Packs packs, Judges judges, Verdicts verdicts, JsonMapper json) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.judges = judges;
        this.verdicts = verdicts;
        this.json = json;
    }

    /** A what-if that was asked. */
    record Trial(long id, String version, WhatIf.Asked asked) {
    }

    private record Kept(String version, String asked) {
    }

    /**
     * A household that would be judged otherwise.
     *
     * @param id of the household
     * @param head masked for those who do not keep the register
     */
    record Row(long id, String householdNo, @Nullable String head, String village, String villageName, int members,
            @Nullable String cause, String was, String wasName, String would, String wouldName) {
    }

    private record Found(long id, String householdNo, @Nullable String head, String village, String villageName,
            int members, @Nullable String cause, String was, String would) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long open(WhatIf.Asked asked, String version) {
        jdbc.sql("""
                delete from monitoring.trial
                 where account = kernel.scope_account() and asked_at < clock_timestamp() - interval '1 day'
                """).update();
        return jdbc.sql(
                "insert into monitoring.trial (pack, version, asked) values (:pack, :version, cast(:asked as jsonb)) returning id")
            .param("pack", asked.pack())
            .param("version", version)
            .param("asked", json.writeValueAsString(asked))
            .query(Long.class)
            .single();
    }

    @Transactional(readOnly = true)
    public Trial get(long id) {
        return jdbc.sql("select version, asked::text as asked from monitoring.trial where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .map(kept -> new Trial(id, kept.version(), json.readValue(kept.asked(), WhatIf.Asked.class)))
            .orElseThrow(() -> Refused.notFound("TRIAL_UNKNOWN"));
    }

    @Transactional(readOnly = true)
    public Listed<Row> list(long id, TrialFilter filter, @Nullable String cursor, int limit, Locale locale) {
        var page = Listed.of(read(get(id), filter, Listed.after(cursor), Listed.read(limit), locale), limit, Row::id);
        return cursor != null ? page
                : new Listed<>(page.rows(), page.next(), filled(id, filter, "count-trial").query(Long.class).single());
    }

    /** In pages, so that any number of them is written. */
    @Transactional(readOnly = true)
    public void each(long id, TrialFilter filter, Locale locale, Consumer<Row> each) {
        var trial = get(id);
        long after = 0;
        List<Row> page;
        do {
            page = read(trial, filter, after, 10_000, locale);
            page.forEach(each);
            after = page.isEmpty() ? 0 : page.getLast().id();
        }
        while (page.size() == 10_000);
    }

    private List<Row> read(Trial trial, TrialFilter filter, long after, int limit, Locale locale) {
        var judge = judges.of(packs.current().named(trial.asked().pack()), trial.asked().lens(), Change.NONE);
        return Rows
            .of(filled(trial.id(), filter, "trial").param("after", after).param("limit", limit).query(Found.class))
            .stream()
            .map(found -> new Row(found.id(), found.householdNo(),
                    found.head() == null ? null : PublicName.shown(found.head()), found.village(), found.villageName(),
                    found.members(), found.cause(), found.was(), verdicts.named(judge, found.was(), locale),
                    found.would(), verdicts.named(judge, found.would(), locale)))
            .toList();
    }

    private JdbcClient.StatementSpec filled(long id, TrialFilter filter, String statement) {
        var range = filter.range();
        return jdbc.sql(Sql.of(Trials.class, statement))
            .param("trial", id)
            .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("names", !PublicName.isHidden())
            .param("low", range.low())
            .param("high", range.high())
            .param("cause", filter.cause())
            .param("was", filter.was())
            .param("would", filter.would());
    }

}
