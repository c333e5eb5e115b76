package org.shanhe.partner;

/**
 * A partner as it is chosen when rights are granted (授权时可选的帮扶单位): its name and no more.
 */
record PartnerChoice(long id, String name) {
}
