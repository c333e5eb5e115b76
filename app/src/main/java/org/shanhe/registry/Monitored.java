package org.shanhe.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what monitoring knows of each household, with its history (监测对象). */
@Service
public class Monitored {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    private final FurtherFacts further;

    private final Stated stated;

    Monitored(JdbcClient jdbc, JsonMapper json, SensitiveValues sensitive, Stated stated) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
        this.further = new FurtherFacts(sensitive);
        this.stated = stated;
    }

    /**
     * Takes over what a case found; runs in the caller's transaction and scope.
     * @return the change
     */
    @Transactional
    public long record(long household, MonitoredFacts facts, String reason) {
        check(facts);
        ObjectNode columns = json.createObjectNode();
        ObjectNode given = json.valueToTree(facts);
        given.properties().forEach(field -> columns.set(Stated.snake(field.getKey()), field.getValue()));
        try {
            return jdbc.sql(Sql.of(Monitored.class, "record-monitored"))
                .param("id", household)
                .param("given", further.monitored(columns))
                .param("reason", reason)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", household));
        }
        catch (DataIntegrityViolationException e) {
            // no class or day where none was known, or cleared before identified
            throw Refused.invalid("MONITORED_INCOMPLETE");
        }
    }

    private void check(MonitoredFacts facts) {
        if (facts.category() != null) {
            stated.code("MONITOR_CATEGORY", facts.category(), "category");
        }
        if (facts.source() != null) {
            stated.code("CLUE_SOURCE", facts.source(), "source");
        }
        if (facts.clearMode() != null) {
            stated.code("CLEAR_MODE", facts.clearMode(), "clearMode");
        }
        if (facts.risks() != null) {
            facts.risks().forEach(risk -> stated.code("RISK", risk, "risks"));
        }
        if (facts.disasters() != null) {
            facts.disasters().forEach(disaster -> stated.code("DISASTER", disaster, "disasters"));
        }
        if (facts.development() != null) {
            stated.code("DEVELOPMENT_STATUS", facts.development(), "development");
        }
    }

}
