/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;

/** What can be wrong with any list, whatever its rows mean, and how its maker mends it. */
final class ListFaults {

    private ListFaults() {}

    static RowProblem unknownHeader(long line, String header, List<Column> columns) {
        // Where the header line was forgotten, a person's own values stand here.
        String shown = Mask.FREE_TEXT.apply(header);
        return new RowProblem(
                line, shown, shown, "HEADER_UNKNOWN", "清册没有名为“" + shown + "”的列；" + wanted(columns));
    }

    static RowProblem missingHeader(long line, Column column, List<Column> columns) {
        return new RowProblem(
                line,
                column.header(),
                "",
                "HEADER_MISSING",
                "清册缺少“" + column.header() + "”列；" + wanted(columns));
    }

    static RowProblem repeatedHeader(long line, Column column) {
        return new RowProblem(
                line,
                column.header(),
                column.header(),
                "HEADER_TWICE",
                "“" + column.header() + "”列出现了不止一次；请只保留一列");
    }

    static RowProblem otherWidth(SourceRow row, int width) {
        int found = row.values().size();
        return new RowProblem(
                row.line(),
                "",
                String.valueOf(found),
                "ROW_WIDTH",
                "表头有 %d 列，本行有 %d 个值；请让每列各有一个值或留空，含逗号的值请放在双引号内".formatted(width, found));
    }

    static RowProblem withoutHeader(SourceRow row, int position) {
        return new RowProblem(
                row.line(),
                "",
                Mask.FREE_TEXT.apply(row.value(position)),
                "VALUE_WITHOUT_HEADER",
                "第 %d 列没有表头却有值；请删除该值，或为该列写上表头".formatted(position + 1));
    }

    static RowProblem cell(SourceRow row, Column column, int position, CellFault fault) {
        return new RowProblem(
                row.line(),
                column.header(),
                column.mask().apply(row.value(position)),
                fault.name(),
                fault.message());
    }

    static RowProblem controlCharacter(long line) {
        return new RowProblem(
                line, "", "", "CONTROL_CHARACTER", "本行的值中有换行、制表符或控制字符，或双引号没有成对；请把每人写在一行纯文本内");
    }

    static RowProblem brokenQuote(long line) {
        return new RowProblem(
                line, "", "", "QUOTE_BROKEN", "双引号没有成对，或双引号之后还有文字；请把整个值放在双引号内，值中的双引号写两次");
    }

    static RowProblem notText(long line, Charset charset) {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        return new RowProblem(
                line,
                "",
                "",
                utf8 ? "NOT_UTF8" : "NOT_GB18030",
                "文件在本行不是 %s 编码；请另存为“CSV UTF-8”或 .xlsx 后重新提交".formatted(charset.name()));
    }

    static RowProblem tooManyColumns(long line) {
        return new RowProblem(
                line,
                "",
                "",
                "COLUMNS_TOO_MANY",
                "本行超过 %d 列；请只保留清册需要的列".formatted(ListReader.COLUMNS_MAX));
    }

    static RowProblem tooManyRows(long line) {
        return new RowProblem(
                line, "", "", "ROWS_TOO_MANY", "清册超过 %d 行；请分成几份提交".formatted(ListReader.ROWS_MAX));
    }

    static RowProblem empty() {
        return RowProblem.ofWhole("", "LIST_EMPTY", "清册没有内容；请写上表头和至少一行后重新提交");
    }

    private static String wanted(List<Column> columns) {
        return "请在表头写上列名：" + columns.stream().map(Column::header).collect(Collectors.joining(","));
    }
}
