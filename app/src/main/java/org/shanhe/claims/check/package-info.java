/**
 * Holds the claims (数据核验) of one document against one another, and a claim against a
 * figure, by how exactly it is written.
 */
@NullMarked
package org.shanhe.claims.check;

import org.jspecify.annotations.NullMarked;
