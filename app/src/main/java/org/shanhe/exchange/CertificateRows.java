package org.shanhe.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.DocumentKind;
import org.shanhe.registry.IntakePerson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the rows of a certificate sheet (证书表): several rows of one person are one
 * statement about the person, so they are gathered until the sheet ends.
 */
final class CertificateRows {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Cells cells;

    private final Map<Who, Gathered> persons = new LinkedHashMap<>();

    CertificateRows(Cells cells) {
        this.cells = cells;
    }

    private record Who(@Nullable String householdNo, @Nullable String personNo, @Nullable String name,
            @Nullable String document) {
    }

    private record Gathered(long row, ObjectNode more, @Nullable String problem) {
    }

    void read() {
        var who = new Who(cells.required(Field.HOUSEHOLD_NO) == null ? null : cells.digits(Field.HOUSEHOLD_NO),
                cells.digits(Field.PERSON_NO), cells.required(Field.NAME), cells.digits(Field.DOCUMENT));
        var certificate = certificate();
        var known = persons.get(who);
        var more = known == null ? NODES.objectNode() : known.more();
        more.withArray("certificates").add(certificate);
        var problem = known != null && known.problem() != null ? known.problem() : cells.refusal();
        persons.put(who, new Gathered(known == null ? cells.number() : known.row(), more, problem));
    }

    private ObjectNode certificate() {
        var certificate = NODES.objectNode();
        var kind = cells.raw(Field.CERTIFICATE_KIND);
        certificate.put("kind", kind.contains("技能") || kind.equalsIgnoreCase("SKILL") ? "SKILL" : "CERTIFICATE");
        put(certificate, "name", cells.required(Field.CERTIFICATE_NAME));
        put(certificate, "level", cells.text(Field.CERTIFICATE_LEVEL));
        put(certificate, "number", cells.digits(Field.CERTIFICATE_NUMBER));
        put(certificate, "issuer", cells.text(Field.CERTIFICATE_ISSUER));
        LocalDate on = cells.date(Field.CERTIFICATE_ON);
        put(certificate, "issuedOn", on == null ? null : on.toString());
        return certificate;
    }

    /** Each person once, with all the certificates of the sheet. */
    void each(Consumer<IntakePerson> each) {
        persons.forEach((who,
                stated) -> each.accept(new IntakePerson(stated.row(), who.householdNo(), who.personNo(), who.name(),
                        null, null, null, who.document() == null ? null : DocumentKind.IDENTITY_CARD, who.document(),
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, stated.problem(), stated.more())));
    }

    private static void put(ObjectNode certificate, String field, @Nullable String value) {
        if (value != null) {
            certificate.put(field, value);
        }
    }

}
