/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

/** The fault that one notice has to suffer, and how often it is delivered if it is duplicated. */
public record AssignedFault(Fault fault, int copies) {}
