/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the bank says when it is asked whose a wallet is, which wallets somebody has, and what is in
 * an account. Owns: the identity and mobile number of holders, and the errors that answers are to
 * have. Asks: the books. Tells: whoever asked, by a message of its own after the receipt.
 */
@NullMarked
package org.anju.sandbox.enquiry;

import org.jspecify.annotations.NullMarked;
