package org.shanhe.measure.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Chain;
import org.shanhe.policy.Chains;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many persons took each step of the packs' chains, and who; what tells of health is
 * for those who keep the register, and their reading is noted.
 */
@Repository
public class ChainFigures {

    private final JdbcClient jdbc;

    private final Chains chains;

    private final Audit audit;

    ChainFigures(JdbcClient jdbc, Chains chains, Audit audit) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.audit = audit;
    }

    /** Whose first steps are looked at: taken in the place and on these days. */
    public record Asked(PlaceRange place, LocalDate from, LocalDate on) {
    }

    private record Counted(int no, int persons, int households) {
    }

    @Transactional(readOnly = true)
    public ChainFigure figure(Chain chain, Asked asked, Locale locale) {
        var counted = new HashMap<Integer, Counted>();
        Rows.of(ways(
                """
                        select w.no, count(w.reached) as persons, count(distinct p.household) filter (where w.reached is not null) as households
                          from (%s) w left join registry.person p on p.id = w.person
                         group by w.no order by w.no
                        """,
                parameters(chain, asked))
            .query(Counted.class)).forEach(one -> counted.put(one.no(), one));
        boolean opens = !chain.sensitive() || entitled();
        boolean english = locale.getLanguage().equals("en");
        var figures = new ArrayList<ChainFigure.StepFigure>();
        var first = shown(counted.get(1), chain, opens);
        var previous = first;
        for (int no = 1; no <= chain.steps().size(); no++) {
            var step = chain.steps().get(no - 1);
            var here = shown(counted.get(no), chain, opens);
            figures.add(new ChainFigure.StepFigure(no, step.step(), english ? step.en() : step.zh(), step.months(),
                    step.optional(), step.verified(), here == null ? null : here.persons(),
                    here == null ? null : here.households(), no == 1 ? null : share(here, first),
                    no == 1 ? null : share(here, previous)));
            previous = step.optional() ? previous : here;
        }
        return new ChainFigure(chain.chain(), english ? chain.en() : chain.zh(), chain.sensitive(), chain.smallest(),
                opens, figures);
    }

    /** Those who took a step. */
    @Transactional
    List<ChainPerson> persons(Chain chain, int step, Asked asked, long after, int limit) {
        Refused.unless(step >= 1 && step <= chain.steps().size(), "CHAIN_STEP_UNKNOWN", "step", step);
        if (chain.sensitive()) {
            if (!entitled()) {
                throw Refused.forbidden("CHAIN_WITHHELD");
            }
            audit.note("measure.chain.read", "chain/" + chain.chain() + "/" + step, null, null);
        }
        return Rows.of(ways("""
                select w.person as id, p.name, p.household, h.household_no, p.village, v.name as village_name,
                       w.began as began_on, w.reached as reached_on
                  from (%s) w
                  join registry.person p on p.id = w.person
                  join registry.household h on h.id = p.household
                  join place.division v on v.code = p.village
                 where w.no = :step and w.reached is not null and w.person > :after
                 order by w.person limit :limit
                """, parameters(chain, asked).addValue("step", step).addValue("after", after).addValue("limit", limit))
            .query(ChainPerson.class)).stream().map(ChainPerson::masked).toList();
    }

    Chain get(String chain, LocalDate on) {
        return chains.find(chain, on).orElseThrow(() -> Refused.notFound("CHAIN_UNKNOWN", "chain", chain));
    }

    /**
     * A count too small to tell nobody's health is withheld from those who may not see
     * the persons.
     */
    private static @Nullable Counted shown(@Nullable Counted counted, Chain chain, boolean opens) {
        var here = counted == null ? new Counted(0, 0, 0) : counted;
        return opens || here.persons() == 0 || here.persons() >= chain.smallest() ? here : null;
    }

    private static @Nullable Double share(@Nullable Counted part, @Nullable Counted whole) {
        return part == null || whole == null || whole.persons() == 0 ? null
                : Double.valueOf((double) part.persons() / whole.persons());
    }

    private static boolean entitled() {
        return Scope.current().hasAnyRole("COUNTY_OFFICER", "TOWN_OFFICER", "VILLAGE_OFFICER", "DATA_STEWARD");
    }

    private JdbcClient.StatementSpec ways(String asked, MapSqlParameterSource parameters) {
        return jdbc.sql(asked.formatted(Sql.of(ChainFigures.class, "chain-way"))).paramSource(parameters);
    }

    private static MapSqlParameterSource parameters(Chain chain, Asked asked) {
        var steps = chain.steps();
        var months = new @Nullable Integer[steps.size()];
        var optional = new Boolean[steps.size()];
        var numbers = new Integer[steps.size()];
        var kinds = new ArrayList<Map.Entry<Integer, String>>();
        var statuses = new ArrayList<Map.Entry<Integer, String>>();
        var certificates = new ArrayList<Integer>();
        for (int i = 0; i < steps.size(); i++) {
            int no = i + 1;
            var step = steps.get(i);
            numbers[i] = no;
            months[i] = step.months();
            optional[i] = step.optional();
            step.kinds().forEach(kind -> kinds.add(Map.entry(no, kind)));
            var status = step.status();
            if (status != null) {
                statuses.add(Map.entry(no, status));
            }
            if (step.certificate()) {
                certificates.add(no);
            }
        }
        return new MapSqlParameterSource("no", numbers).addValue("months", months)
            .addValue("optional", optional)
            .addValue("kindNo", kinds.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
            .addValue("kind", kinds.stream().map(Map.Entry::getValue).toArray(String[]::new))
            .addValue("statusNo", statuses.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
            .addValue("status", statuses.stream().map(Map.Entry::getValue).toArray(String[]::new))
            .addValue("certificateNo", certificates.toArray(Integer[]::new))
            .addValue("low", asked.place().low())
            .addValue("high", asked.place().high())
            .addValue("from", asked.from())
            .addValue("on", asked.on());
    }

}
