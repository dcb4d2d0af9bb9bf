/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/**
 * Where messages wait for one another: each kind of an account's messages keeps its order and has
 * one in flight, and does not wait for the other kinds.
 */
record Lane(String account, MessageKind kind) {}
