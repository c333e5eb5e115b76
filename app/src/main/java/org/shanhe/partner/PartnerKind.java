package org.shanhe.partner;

/** What kind of organisation assists (帮扶单位类型). */
public enum PartnerKind {

    CENTRAL_ENTERPRISE, CENTRAL_AGENCY, SUBSIDIARY, FOUNDATION, PROVINCE, ENTERPRISE, SOCIAL_ORGANISATION, PARTY_BRANCH,
    INSTITUTION, INDIVIDUAL

}
