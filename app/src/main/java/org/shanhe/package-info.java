/**
 * The platform as a whole: its start, its database, its command line and its backups.
 */
@NullMarked
package org.shanhe;

import org.jspecify.annotations.NullMarked;
