package org.shanhe.partner;

/** What a partner and a recipient sign (协议类型): 定点帮扶责任书, 对口支援协议, 投资合作协议, 其他. */
public enum AgreementKind {

    LETTER, COUNTERPART, INVESTMENT, OTHER

}
