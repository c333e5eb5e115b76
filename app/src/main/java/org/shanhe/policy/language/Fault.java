package org.shanhe.policy.language;

/**
 * Why an expression is not a rule.
 *
 * @param offset of the character in the expression, from 0
 */
public record Fault(int offset, String what) {

    Found thrown() {
        return new Found(this);
    }

    /** The way out of a term that cannot be translated. */
    static final class Found extends RuntimeException {

        private final transient Fault fault;

        private Found(Fault fault) {
            super(fault.what(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }

    }

}
