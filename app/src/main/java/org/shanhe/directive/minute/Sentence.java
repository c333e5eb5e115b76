package org.shanhe.directive.minute;

/**
 * A sentence of a minute (句).
 *
 * @param from where it begins in the text
 * @param to where it ends
 */
record Sentence(int from, int to, String text, Section section) {

    /** In which part of the minute a sentence stands. */
    enum Section {

        BODY, VENUES, PEOPLE, AGENDA, DECISIONS, COMMITMENTS

    }

}
