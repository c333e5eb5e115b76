package org.shanhe.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The households that a project is for, to record what it brought all of them (项目受益户).
 */
@Repository
class Beneficiaries {

    private final JdbcClient jdbc;

    Beneficiaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A household of a project, with the partner of the project. */
    record Household(long household, long village, @Nullable Long partner) {
    }

    @Transactional(readOnly = true)
    public List<Household> of(@Nullable Long project) {
        var households = Rows.of(jdbc.sql("""
                select h.id as household, h.village, j.partner
                  from project.beneficiary b
                  join project.project j on j.id = b.project
                  join registry.household h on h.id = b.household
                 where b.project = :project order by h.id
                """).param("project", project).query(Household.class));
        Refused.unless(!households.isEmpty(), "PROJECT_WITHOUT_BENEFICIARIES");
        return households;
    }

}
