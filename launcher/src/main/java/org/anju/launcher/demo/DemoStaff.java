/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign in.
 *
 * @param number the login number
 * @param post the one post, by its code in the centre
 * @param title the post in words
 * @param employer the key of the employer for whom a clerk acts; null for the centre's own people
 */
record DemoStaff(
        String number, String name, String post, String title, @Nullable String employer) {}
