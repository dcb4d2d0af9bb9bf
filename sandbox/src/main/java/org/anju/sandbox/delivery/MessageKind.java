/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** What a bank's message is for. */
public enum MessageKind {
    /** It tells of a movement (动账通知). */
    NOTICE,
    /** It tells of a movement what is not so, because a fault demands it (失实通知). */
    UNTRUE,
    /** It repeats a notice that the subscriber asked for again (补发). */
    COPY,
    /** It tells the last number that was given on an account (心跳). */
    HEARTBEAT,
    /** It tells what became of orders to pay (支付结果). */
    RESULT,
    /** It tells what became of the lines of a batch (批量结果), in parts. */
    BATCH_RESULT,
    /** It answers a question of the subscriber. */
    ANSWER,
    /** It is a page of an account's statement of a day (对账单). */
    STATEMENT,
    /** It tells that a booking date of the bank begins or has been closed. */
    DAY
}
