package org.shanhe.exchange.staging;

import java.util.List;
import java.util.Map;

/**
 * What a kind of workbook means (导入种类): its columns, what is said against a line, what
 * the lines become together, and how that is taken back together.
 */
public interface StagedKind {

    /** As it stands in the tables, in the audit and before the words. */
    String name();

    /** As the policy packs have them today, in the order of the template. */
    List<StagedColumn> columns();

    /** What must stand in a row of headings for it to be one. */
    String anchor();

    /** Judges all lines by what the registers hold now; every line has its verdict. */
    List<StagedVerdict> judge(List<StagedLine> lines);

    /**
     * Carries out the lines that nothing speaks against.
     * @return what each line has become, by the id of the line
     */
    Map<Long, Long> apply(long file, List<StagedLine> ready);

    /**
     * Takes back everything the file did, or refuses if any of it has gone on.
     * @param done the lines that became something
     */
    void undo(long file, List<StagedLine> done, String reason);

}
