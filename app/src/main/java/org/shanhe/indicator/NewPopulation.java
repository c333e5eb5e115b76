package org.shanhe.indicator;

/** The rural household-register population of a place in a year (农业户籍人口). */
public record NewPopulation(long place, int year, long ruralPopulation, String source) {
}
