/**
 * What projects left behind: rights, care, income and its distribution (帮扶项目资产).
 */
@NamedInterface("asset")
@NullMarked
package org.shanhe.project.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
