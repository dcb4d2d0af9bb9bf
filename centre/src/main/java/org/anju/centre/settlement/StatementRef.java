/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/** The centre's own identifier of one edition of a statement. */
record StatementRef(UUID value) {}
