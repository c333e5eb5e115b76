package org.shanhe.ledger;

import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database refuses to keep (keep_held, keep_status), as a refusal: the message
 * is the code, the detail names what is left.
 */
final class Kept {

    private static final String RAISED = "P0001";

    private static final JsonMapper JSON = new JsonMapper();

    private Kept() {
    }

    static RuntimeException refused(UncategorizedSQLException e) {
        if (!(e.getSQLException() instanceof PSQLException raised) || !RAISED.equals(raised.getSQLState())
                || !(raised.getServerErrorMessage() instanceof ServerErrorMessage said)) {
            return e;
        }
        var code = said.getMessage();
        var detail = said.getDetail();
        if (code == null || detail == null) {
            return e;
        }
        var details = JSON.readTree(detail)
            .propertyStream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue().asString()))
            .toArray();
        return Refused.conflict(code, details);
    }

}
