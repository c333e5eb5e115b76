package org.shanhe.indicator.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is traced (追溯对象).
 *
 * @param number the document's, the project's or the household's number, where it has one
 * @param accounts its accounts in the ledger, none for a grant
 */
record Subject(SubjectKind kind, long id, @Nullable String number, @Nullable String name, List<Long> accounts) {
}
