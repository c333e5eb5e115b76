package org.shanhe.ledger;

/** Why money moved (资金流水类别): 下达, 拨付, 支付, 退回, 更正, 捐赠. */
public enum TransferKind {

    ALLOCATE, DISBURSE, PAY, RETURN, CORRECT, DONATE

}
