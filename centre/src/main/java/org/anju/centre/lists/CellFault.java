/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

/** Why what a cell shows is not to be believed; the constant's name is the problem's code. */
enum CellFault {
    /** A formula: what it last gave may not be what it gives. */
    FORMULA_CELL("单元格是公式；请复制后用“选择性粘贴－数值”粘贴为数值，再重新提交"),
    /** A number of more digits than a spreadsheet keeps: the last ones are lost. */
    DIGITS_LOST("长号码被存成了数字，末几位已丢失；请先把该列设为文本格式，再重新填写完整号码"),
    /** The spreadsheet itself says that the value is wrong, such as #N/A. */
    CELL_ERROR("单元格的值是错误值；请改为正确的值后重新提交");

    private final String message;

    CellFault(String message) {
        this.message = message;
    }

    /** What is wrong and how to mend it. */
    String message() {
        return message;
    }
}
