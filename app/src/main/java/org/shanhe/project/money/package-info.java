/**
 * What has to be looked at about money and assets, and who has looked (资金监管).
 */
@NullMarked
package org.shanhe.project.money;

import org.jspecify.annotations.NullMarked;
