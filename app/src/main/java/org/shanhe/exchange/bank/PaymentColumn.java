package org.shanhe.exchange.bank;

/** What a column of a payment file says. */
enum PaymentColumn {

    DOCUMENT(true), PROJECT(true), PAYEE(true), AMOUNT(true), DATE(true), VOUCHER(false), PURPOSE(false),
    CURRENCY(false), REMARK(false);

    private final boolean required;

    PaymentColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

}
