package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.demo.PersonalPlan.Registered;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Rows;
import org.shanhe.project.asset.AssetCare;
import org.shanhe.project.asset.AssetClass;
import org.shanhe.project.asset.AssetRegistration;
import org.shanhe.project.asset.AssetStatus;
import org.shanhe.project.asset.NewAsset;
import org.shanhe.project.asset.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the finished projects left behind: the two solar stations of Youyu with all they
 * earned, and the assets of the others, some of them idle or lost.
 */
@Component
class AssetLoad {

    /** One of so many is not as it should be. */
    private static final int SPOILT = 41;

    private final JdbcClient jdbc;

    private final AssetRegistration registration;

    private final AssetCare care;

    private final StationLoad stations;

    AssetLoad(JdbcClient jdbc, AssetRegistration registration, AssetCare care, StationLoad stations) {
        this.jdbc = jdbc;
        this.registration = registration;
        this.care = care;
        this.stations = stations;
    }

    /** A finished project with the money it got. */
    record Finished(long id, String projectNo, String name, String purpose, long place, @Nullable Long partner,
            LocalDate completedOn, long fen) {

        String key() {
            return "demo:asset:" + projectNo;
        }

    }

    /**
     * @param holders those who live on the income of the stations
     */
    void load(Words words, List<Registered> holders) {
        var finished = Rows.of(jdbc
            .sql("""
                    select p.id, p.project_no, p.name, p.purpose, p.place, p.partner, p.completed_on, sum(t.arrived_fen)::bigint as fen
                      from project.project p
                      join ledger.transfer t on t.project = p.id
                     where p.completed_on is not null and p.project_no ~ '^\\d{6}-'
                     group by p.id
                    having sum(t.arrived_fen) > 0
                     order by p.project_no
                    """)
            .query(Finished.class));
        var solar = finished.stream().filter(project -> project.purpose().equals("SOLAR")).toList();
        var others = finished.stream().filter(project -> !project.purpose().equals("SOLAR")).toList();
        var before = jdbc.sql("select count(*) from project.asset where key like 'demo:asset:%'")
            .query(Long.class)
            .single();
        if (before > 0) {
            // loaded before
            return;
        }
        var assets = new LinkedHashMap<String, NewAsset>();
        others.forEach(project -> assets.put(project.key(), asset(words, project)));
        spoil(words, others, registration.addAll(assets));
        stations.load(words, solar, holders);
    }

    private static NewAsset asset(Words words, Finished project) {
        var kind = switch (project.purpose()) {
            case "INDUSTRY" -> AssetClass.OPERATING;
            case "HOUSING" -> AssetClass.HOUSEHOLD;
            default -> AssetClass.PUBLIC_WELFARE;
        };
        boolean let = kind == AssetClass.OPERATING;
        return new NewAsset(project.projectNo(), project.name(), kind, project.place(), project.partner(), project.id(),
                new Money(project.fen()), project.completedOn(), project.completedOn(), null, null, null,
                BigDecimal.ONE, words.phrase("asset.unit"), null, words.phrase("asset.care"),
                words.phrase("asset.person"), let ? Operation.CONTRACTED : Operation.SELF_RUN,
                let ? words.phrase("asset.operator") : null, let ? project.completedOn() : null,
                let ? project.completedOn().plusYears(5) : null, let ? new Money(project.fen() * 4 / 100) : null, null,
                null);
    }

    private void spoil(Words words, List<Finished> projects, Map<String, Long> ids) {
        var statuses = List.of(AssetStatus.IDLE, AssetStatus.LOW_EFFICIENCY, AssetStatus.LOST);
        for (int i = SPOILT / 2; i < projects.size(); i += SPOILT) {
            var status = statuses.get(i / SPOILT % statuses.size());
            var on = projects.get(i).completedOn().plusMonths(14);
            care.change(Known.in(ids, projects.get(i).key()),
                    new AssetCare.NewStatus(status, on, words.phrase("asset." + status),
                            status == AssetStatus.LOST ? null : words.phrase("asset.revive"),
                            status == AssetStatus.LOST ? null : on.plusMonths(9)));
        }
    }

    /** From a month to another, both counted. */
    static List<YearMonth> months(YearMonth from, YearMonth to) {
        var months = new ArrayList<YearMonth>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

}
