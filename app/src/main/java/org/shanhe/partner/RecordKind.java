package org.shanhe.partner;

/** What is kept with its day, its issuer and its paper (登记事项): 荣誉, 案例, 创新, 宣传, 引进企业. */
public enum RecordKind {

    HONOUR, CASE, INNOVATION, PUBLICITY, INTRODUCED_FIRM

}
