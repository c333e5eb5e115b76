package org.shanhe.ledger;

/** What a commitment says of money (资金承诺类别): 计划, 明确, 下达, 结转, 撤销. */
public enum CommitmentKind {

    PLAN, DECIDE, ISSUE, CARRY_OVER, CANCEL

}
