package org.shanhe.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded register on its way into the platform (导入).
 *
 * @param question JSON: what must be answered before the file can be read
 * @param refusal JSON: the details of why the whole file is refused
 * @param batch the registry's batch of its rows
 * @param preview JSON: what applying it does, or did
 * @param sheets JSON: the recognised sheets
 */
public record Import(long id, long account, Instant uploadedAt, ImportState state, @Nullable EthnicCodes ethnicCodes,
        @Nullable String question, @Nullable String refusalCode, @Nullable String refusal, @Nullable Long batch,
        @Nullable String preview, String sheets, String fileName, long done, long total, @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {
}
