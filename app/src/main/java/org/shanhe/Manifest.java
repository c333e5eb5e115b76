package org.shanhe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file holds, so that a restore can tell whether it holds it still.
 *
 * @param modules the migrations of each module, oldest first
 * @param sequences the last value of each sequence
 * @param nextTransaction the number above those of all transactions in the snapshot
 * @param lost the hashes of evidence files that rows name and that were missing or
 * altered in the data folder
 */
record Manifest(int format, Instant madeAt, Map<String, List<Migration>> modules, Map<String, Long> sequences,
        long nextTransaction, List<Part> parts, @Nullable List<String> lost) {

    static final String NAME = "manifest.json";

    static final int FORMAT = 1;

    record Migration(String version, @Nullable Integer checksum) {
    }

    /**
     * One entry of the file.
     *
     * @param table the table the rows belong to, null for a kept file
     * @param columns the columns of the rows in their order
     */
    record Part(String name, @Nullable String table, @Nullable String columns, long rows, long bytes, String sha256) {
    }

    /** How many evidence files the backup could not take whole. */
    int lostFiles() {
        return lost == null ? 0 : lost.size();
    }

    List<Part> tables() {
        return parts.stream().filter(part -> part.table() != null).toList();
    }

    long rows() {
        return tables().stream().mapToLong(Part::rows).sum();
    }

}
