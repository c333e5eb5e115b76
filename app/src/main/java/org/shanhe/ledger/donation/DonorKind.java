package org.shanhe.ledger.donation;

/** Who gave (捐赠人类别): 单位, 职工, 社会公众. */
public enum DonorKind {

    ORGANISATION, STAFF, PUBLIC

}
