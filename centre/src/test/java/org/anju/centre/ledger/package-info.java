@NullMarked
package org.anju.centre.ledger;

import org.jspecify.annotations.NullMarked;
