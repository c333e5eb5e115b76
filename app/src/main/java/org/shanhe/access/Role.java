package org.shanhe.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an account is for (角色). The three officers (三员) run the platform, see no business
 * row and are kept apart: one account is one of them and nothing else.
 */
public enum Role {

    REGION_LEADER, PROVINCE_OFFICER, PREFECTURE_OFFICER, COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER,
    PARTNER_HEADQUARTERS, PARTNER_UNIT, CADRE, FINANCE, DATA_STEWARD, DISCIPLINE_OFFICER, EVALUATOR, SYSTEM_OFFICER,
    SECURITY_OFFICER, AUDITOR, PUBLIC;

    static final Set<Role> OFFICERS = EnumSet.of(SYSTEM_OFFICER, SECURITY_OFFICER, AUDITOR);

}
