package org.shanhe.policy;

import java.util.List;

/**
 * A platform on which orders are placed, and how its exports are read (消费帮扶平台).
 *
 * @param needs the steps after which an order of it counts
 * @param columns how its exports call their columns
 * @param states what its words for a state say of the steps taken
 * @param words what its words for buyers and for the way of dealing mean
 */
public record Mall(String platform, String zh, String en, List<String> needs, List<Column> columns, List<State> states,
        List<Word> words) {

    /** A column with the headings it may have. */
    public record Column(String column, List<String> names) {
    }

    /** A state with the steps it tells of; RETURNED says that the goods went back. */
    public record State(String state, List<String> steps) {
    }

    /** A word that stands in a cell, for a code. */
    public record Word(String word, String means) {
    }

}
