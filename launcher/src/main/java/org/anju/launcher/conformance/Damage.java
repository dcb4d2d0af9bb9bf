/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

/**
 * What a case changes in the text of a message before it is signed.
 *
 * @param find what stands there, once at least; its first occurrence is replaced
 * @param put what stands there afterwards
 */
record Damage(String find, String put) {

    String on(String text) {
        int at = text.indexOf(find);
        if (at < 0) {
            throw new IllegalArgumentException("the case replaces what is not there: " + find);
        }
        return text.substring(0, at) + put + text.substring(at + find.length());
    }
}
