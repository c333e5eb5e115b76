package org.shanhe.ledger;

/** Where money stands on its way (资金环节): 计划, 明确, 下达, 结转, 到位, 支付, 退回, 结存. */
public enum Stage {

    PLANNED, DECIDED, ISSUED, CARRIED, ARRIVED, PAID, RETURNED, BALANCE

}
