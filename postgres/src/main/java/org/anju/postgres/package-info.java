/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The PostgreSQL server that comes with Anju. Owns its folder, its roles and their passwords, its
 * databases, and its end; knows no table. An outside PostgreSQL takes its place by one URL.
 */
@NullMarked
package org.anju.postgres;

import org.jspecify.annotations.NullMarked;
