package org.shanhe.measure;

import java.util.List;

/**
 * A plan as the card that hangs in the home (帮扶手册、一户一策卡), in the reader's language and
 * masked as the reader's role demands.
 *
 * @param signatures who signs, in order
 */
record PlanCard(String title, String subtitle, List<Section> sections, List<String> signatures) {

    /**
     * A part of the card.
     *
     * @param head the columns, or none where each row is a label and its value
     * @param note a sentence instead of rows
     */
    record Section(String title, List<String> head, List<List<String>> rows, String note) {

        static Section table(String title, List<String> head, List<List<String>> rows, String ifNone) {
            return new Section(title, head, rows, rows.isEmpty() ? ifNone : "");
        }

        static Section facts(String title, List<List<String>> rows) {
            return new Section(title, List.of(), rows, "");
        }

    }

}
