/**
 * Complaints and clues of the hotline, and apart from them who made them (信访举报).
 */
@NamedInterface("complaint")
@NullMarked
package org.shanhe.supervision.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
