package org.shanhe.ledger;

/** Whether money may leave a grant (资金批次状态): 使用中, 暂停, 关闭. */
public enum GrantStatus {

    OPEN, SUSPENDED, CLOSED

}
