/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

/**
 * Somebody who can sign in at the demo's centre.
 *
 * @param number the login number, such as {@code teller-1}
 * @param post the one post held, by its code in the centre, such as {@code TELLER}
 * @param title the post in words, with the employer's name for a clerk
 */
public record DemoUser(String number, String password, String name, String post, String title) {

    /** Never the password: it reaches the file of users and the terminal, no log. */
    @Override
    public String toString() {
        return number + " " + name + " (" + title + ")";
    }
}
