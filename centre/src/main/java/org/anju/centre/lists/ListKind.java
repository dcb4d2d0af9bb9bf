/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

/** The kinds of file in which lists come in and go out. */
public enum ListKind {
    /** Text with commas. Written as UTF-8 with a byte order mark, which spreadsheets look for. */
    CSV("text/csv; charset=UTF-8", "csv"),
    /** An Office Open XML workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    ListKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type under which such a file is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, without the dot. */
    public String extension() {
        return extension;
    }
}
