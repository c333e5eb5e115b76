package org.shanhe.exchange.mall;

/** What a column of a mall's export says. */
enum MallColumn {

    ORDER_NO(true, true), LINE_NO(false, false), BUYER(true, true), BUYER_CLASS(false, true), MODE(false, true),
    SUPPLIER(true, true), CREDIT_CODE(false, true), ORIGIN(false, true), PRODUCT_CODE(false, false), GOODS(true, false),
    UNIT(false, false), QUANTITY(false, false), AMOUNT(true, false), CURRENCY(false, true), ORDERED_ON(true, true),
    DONE_ON(false, true), STATE(true, true), RETURN_NO(false, false);

    private final boolean required;

    private final boolean ofOrder;

    MallColumn(boolean required, boolean ofOrder) {
        this.required = required;
        this.ofOrder = ofOrder;
    }

    boolean required() {
        return required;
    }

    /** Whether one merged cell may say it for all lines of an order. */
    boolean ofOrder() {
        return ofOrder;
    }

}
