/** Collection (归集): employers' remittances (汇缴) paid in e-CNY. */
@NullMarked
package org.anju.centre.collection;

import org.jspecify.annotations.NullMarked;
