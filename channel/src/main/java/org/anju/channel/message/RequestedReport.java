/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;

/** What a {@link ReportRequest} can ask for: a closed set. */
public sealed interface RequestedReport {

    /** The definition of the message that answers. */
    String definition();

    /**
     * The notices with these numbers again (补发).
     *
     * @param range their numbers, at most {@link ReportRequest#RANGE_MAX}
     */
    record Notices(NoticeNumbers range) implements RequestedReport {

        /**
         * @throws IllegalArgumentException if more numbers are asked for than one request may
         */
        public Notices {
            if (range.size() > ReportRequest.RANGE_MAX) {
                throw new IllegalArgumentException(
                        "a request asks for 1 to "
                                + ReportRequest.RANGE_MAX
                                + " numbers in ascending order");
            }
        }

        @Override
        public String definition() {
            return AccountNotification.DEFINITION;
        }
    }

    /** The account's balances of this moment (余额查询). */
    record Balance() implements RequestedReport {

        @Override
        public String definition() {
            return BalanceReport.DEFINITION;
        }
    }

    /**
     * The statement of one closed booking date (对账单).
     *
     * @param date the bank's booking date
     */
    record DayStatement(LocalDate date) implements RequestedReport {

        @Override
        public String definition() {
            return AccountStatement.DEFINITION;
        }
    }
}
