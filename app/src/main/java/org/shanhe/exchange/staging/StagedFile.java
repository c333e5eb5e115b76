package org.shanhe.exchange.staging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that came in, with what became of its lines (导入文件).
 *
 * @param ready lines that nothing speaks against
 * @param unread headings that no column is known by, whose cells were not read
 * @param known lines whose content stands already
 */
public record StagedFile(long id, String name, Instant uploadedAt, String state, int lines, @Nullable Instant appliedAt,
        @Nullable Instant undoneAt, @Nullable String reason, @Nullable String unread, int ready, int known,
        int refused) {
}
