package org.shanhe.ledger;

/** What an account stands for (账户类别). Only a source may go below zero. */
public enum AccountKind {

    SOURCE, GRANT, POOL, PARTNER, PLACE, PROJECT, PAYEE, BENEFICIARY, ASSET

}
