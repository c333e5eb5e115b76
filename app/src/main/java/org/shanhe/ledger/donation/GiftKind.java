package org.shanhe.ledger.donation;

/** What was given (捐赠方式): 现金, 物资. */
public enum GiftKind {

    CASH, IN_KIND

}
