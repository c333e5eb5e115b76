package org.shanhe.registry;

import java.nio.charset.StandardCharsets;

/** A value kept encrypted (敏感字段). */
public enum SensitiveField {

    DOCUMENT, PHONE, BANK_ACCOUNT, HEALTH;

    private final byte[] label = name().getBytes(StandardCharsets.UTF_8);

    /**
     * Bound to each cipher text and token, so that one field's cannot pass for another's.
     */
    byte[] label() {
        return label;
    }

}
