/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

/**
 * Why something is to be done, with the paper that shows it.
 *
 * @param text what was found out, 1 to {@value #TEXT_MAX} characters, without personal data
 * @param fileName the name of the file, 1 to {@value #NAME_MAX} characters
 * @param file its bytes, 1 to {@value #BYTES_MAX}
 */
public record Grounds(String text, String fileName, byte[] file) {

    /** How long the text is at most, in characters. */
    public static final int TEXT_MAX = 255;

    /** How long the name of the file is at most, in characters. */
    public static final int NAME_MAX = 120;

    /** How many bytes the file has at most: 4 MiB. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;

    /** Holds the text without blanks around it, and of the name what follows the last slash. */
    public Grounds {
        text = text.strip();
        fileName = bare(fileName);
    }

    /** Of the name of a file what follows the last slash. */
    static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    }
}
