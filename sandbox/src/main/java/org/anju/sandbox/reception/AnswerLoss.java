/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

/** What a fault does to a message or its answer as it comes. */
public enum AnswerLoss {
    /** Nothing of the message is kept; the connection ends without an answer. */
    MESSAGE,
    /** The message is taken; the connection ends without an answer. */
    RECEIPT,
    /** The message is taken; its receipt is signed over another text. */
    SIGNATURE
}
