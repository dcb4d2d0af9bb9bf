/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import org.anju.kernel.RowProblem;

/** Files that are no list at all, or one that cannot be opened, and what to hand in instead. */
final class FileFaults {

    private static final String INSTEAD = "；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后重新提交";

    private FileFaults() {}

    static FileFault xls() {
        return fault("FILE_XLS", "文件是旧版 .xls 或加了密码的工作簿" + INSTEAD + "，并取消打开密码");
    }

    static FileFault encrypted() {
        return fault("FILE_ENCRYPTED", "工作簿加了打开密码；请取消密码后重新提交");
    }

    static FileFault pdf() {
        return fault("FILE_PDF", "文件是 PDF，不是清册；请提交 .xlsx 或 CSV 文件");
    }

    static FileFault image() {
        return fault("FILE_IMAGE", "文件是图片，不是清册；请提交 .xlsx 或 CSV 文件");
    }

    static FileFault archive() {
        return fault("FILE_ARCHIVE", "文件是压缩包或其他类型的文档；请取出其中的清册，以 .xlsx 或 CSV 提交");
    }

    static FileFault webPage() {
        return fault("FILE_WEB_PAGE", "文件的内容是网页或 XML，只是取了表格的名称" + INSTEAD);
    }

    static FileFault utf16() {
        return fault("FILE_UTF16", "文件是 UTF-16 编码的文本；请另存为“CSV UTF-8”或 .xlsx 后重新提交");
    }

    static FileFault broken() {
        return fault("FILE_BROKEN", "工作簿已损坏或不完整" + INSTEAD);
    }

    static FileFault unsafe() {
        return fault("FILE_UNSAFE", "工作簿中有表格用不到的声明或注释，未予读取" + INSTEAD);
    }

    static FileFault inflates() {
        return fault("FILE_INFLATES", "工作簿解压后过大，未予读取；请删除空白行、图片和无关工作表后重新提交");
    }

    static FileFault tooLarge(int mebibytes) {
        return fault("FILE_TOO_LARGE", "工作簿超过 " + mebibytes + " MB；请分成几份，或以 CSV 提交");
    }

    static FileFault noSheet() {
        return fault("SHEET_MISSING", "工作簿没有可见的工作表；请取消隐藏清册所在的工作表后重新提交");
    }

    private static FileFault fault(String code, String message) {
        return new FileFault(RowProblem.ofWhole("", code, message));
    }
}
