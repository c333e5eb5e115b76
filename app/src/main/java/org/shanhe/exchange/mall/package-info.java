/**
 * Exports of malls: their orders matched with those known, line by line, so that none
 * counts twice (平台订单文件).
 */
@NullMarked
package org.shanhe.exchange.mall;

import org.jspecify.annotations.NullMarked;
