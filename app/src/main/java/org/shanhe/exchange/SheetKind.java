package org.shanhe.exchange;

import org.shanhe.registry.IntakeVerdict;

/** What the rows of a sheet are (户表、人表、村表、证书表). */
enum SheetKind {

    HOUSEHOLD(IntakeVerdict.Kind.HOUSEHOLD), PERSON(IntakeVerdict.Kind.PERSON), VILLAGE(IntakeVerdict.Kind.VILLAGE),
    CERTIFICATE(IntakeVerdict.Kind.PERSON);

    private final IntakeVerdict.Kind rows;

    SheetKind(IntakeVerdict.Kind rows) {
        this.rows = rows;
    }

    /** What the register takes the rows for: certificates are facts of persons. */
    IntakeVerdict.Kind rows() {
        return rows;
    }

}
