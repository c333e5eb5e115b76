/**
 * The rule language: CEL read into terms, which are written as SQL or evaluated (规则语言).
 */
@NamedInterface("language")
@NullMarked
package org.shanhe.policy.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
