/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The house rules, as tests: what reviewers would otherwise repeat. They read the sources of every
 * module. Each rule has a fixture that breaks it, so that a rule that has gone blind turns red.
 */
@NullMarked
package org.anju.centre.house;

import org.jspecify.annotations.NullMarked;
