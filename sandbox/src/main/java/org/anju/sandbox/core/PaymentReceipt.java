/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import java.util.UUID;

/** What the payer is given: under which booking, reference and date the payment stands. */
public record PaymentReceipt(UUID booking, UUID uetr, LocalDate bookingDate) {}
