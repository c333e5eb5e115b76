/**
 * Documents that were handed in, what each time they were checked came to, and what
 * people made of their claims (数据核验工作台).
 */
@NullMarked
package org.shanhe.claims.workbench;

import org.jspecify.annotations.NullMarked;
