package org.shanhe.registry;

/** The key of the sensitive values is missing or does not fit, so nothing may start. */
class KeyUnusable extends RuntimeException {

    private final String code;

    private final Object where;

    KeyUnusable(String code, Object where) {
        super(code + " " + where);
        this.code = code;
        this.where = where;
    }

    String code() {
        return code;
    }

    Object where() {
        return where;
    }

}
