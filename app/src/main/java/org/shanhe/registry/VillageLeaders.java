package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes who leads households of a village to prosperity (致富带头人). */
@Service
public class VillageLeaders {

    private final JdbcClient jdbc;

    private final Stated stated;

    private final VillageChanges changes;

    VillageLeaders(JdbcClient jdbc, Stated stated, VillageChanges changes) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.changes = changes;
    }

    /** A leader to prosperity and the households led (致富带头人). */
    public record Leading(String name, @Nullable Long person, String industry, @Nullable String business,
            @Nullable LocalDate trainedOn, LocalDate since, @Nullable LocalDate endedOn, List<Long> households,
            LocalDate on) {
    }

    @Transactional
    public long add(long village, Leading leader, String reason) {
        stated.code("INDUSTRY_KIND", leader.industry(), "industry");
        long change = changes.begin(village, "LEADER", leader, reason);
        long id = VillageChanges.guarded(() -> jdbc.sql("""
                insert into registry.leader (village, name, person, industry, business, trained_on, since, change)
                values (:village, :name, :person, :industry, :business, :trained, :since, :change) returning id
                """)
            .param("village", village)
            .param("name", leader.name())
            .param("person", leader.person())
            .param("industry", leader.industry())
            .param("business", leader.business())
            .param("trained", leader.trainedOn())
            .param("since", leader.since())
            .param("change", change)
            .query(Long.class)
            .single());
        changes.belong("leader_household", "leader", id, village, leader.households(), leader.since(), change);
        return id;
    }

    @Transactional
    public void change(long village, long id, int version, Leading leader, String reason) {
        stated.code("INDUSTRY_KIND", leader.industry(), "industry");
        long change = changes.begin(village, "LEADER", leader, reason);
        changes.keep("leader", id, village, version, change);
        VillageChanges.guarded(() -> jdbc
            .sql("""
                    update registry.leader set name = :name, person = :person, industry = :industry, business = :business, trained_on = :trained,
                           since = :since, ended_on = :ended, version = version + 1, recorded_at = clock_timestamp(), change = :change
                     where id = :id
                    """)
            .param("id", id)
            .param("name", leader.name())
            .param("person", leader.person())
            .param("industry", leader.industry())
            .param("business", leader.business())
            .param("trained", leader.trainedOn())
            .param("since", leader.since())
            .param("ended", leader.endedOn())
            .param("change", change)
            .update());
        var ended = leader.endedOn();
        changes.belong("leader_household", "leader", id, village, ended == null ? leader.households() : List.of(),
                ended == null ? leader.on() : ended, change);
    }

}
