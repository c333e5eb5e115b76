package org.shanhe.policy;

/**
 * One indicator of multidimensional poverty (多维贫困指标): a household that meets the
 * condition is deprived in it.
 *
 * @param weight its share of the sum of all weights
 */
public record Deprivation(String id, String dimension, int weight, String zh, String en, Expression deprived) {
}
