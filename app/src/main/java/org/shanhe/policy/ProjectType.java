package org.shanhe.policy;

import java.util.List;

/**
 * A type of the national project library (项目类型).
 *
 * @param industry whether its money counts for the share of industry
 * @param fee whether it is the management fee, which is capped
 * @param purposes the purposes that usually belong to it
 * @param sectors the sectors of counterpart support (second tag) that map into it
 */
public record ProjectType(String code, String zh, String en, boolean industry, boolean fee, List<String> purposes,
        List<String> sectors) {
}
