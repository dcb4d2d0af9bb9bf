/** Tests of the registry: agreements, accounts and limits, and what waits for them. */
@NullMarked
package org.anju.centre.registry;

import org.jspecify.annotations.NullMarked;
