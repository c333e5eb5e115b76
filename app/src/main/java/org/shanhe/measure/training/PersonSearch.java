package org.shanhe.measure.training;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.PublicName;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds registered persons by identity number, household number or the beginning of a
 * name.
 */
@Repository
class PersonSearch {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    PersonSearch(JdbcClient jdbc, SensitiveValues sensitive) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
    }

    @Transactional(readOnly = true)
    List<Found> find(long id, String words) {
        var token = IdentityNumber.in(words)
            .flatMap(number -> Optional.ofNullable(sensitive.token(SensitiveField.DOCUMENT, number.digits())))
            .map(HexFormat.of()::formatHex)
            .orElse(null);
        return Rows
            .of(jdbc.sql(Sql.of(PersonSearch.class, "find-persons"))
                .param("session", id)
                .param("token", token)
                .param("words", words)
                .param("limit", MOST)
                .query(Found.class))
            .stream()
            .map(found -> new Found(found.person(), PublicName.shown(found.name()), found.householdNo(),
                    found.village(), found.villageName(), found.attending()))
            .toList();
    }

}
