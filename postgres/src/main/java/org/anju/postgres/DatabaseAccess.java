/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

/**
 * What a program needs to log in to one database as one role. The password is never printed: {@link
 * #toString()} leaves it out.
 *
 * @param url the JDBC URL, without user and password
 */
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
