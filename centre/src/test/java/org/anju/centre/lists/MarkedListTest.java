/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.anju.centre.lists.WorkbookBytes.number;
import static org.anju.centre.lists.WorkbookBytes.row;
import static org.anju.centre.lists.WorkbookBytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.anju.centre.protection.Mask;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedListTest {

    private static final Column NAME = Column.required("姓名", Mask.NAME).withExample("某某");
    private static final Column NUMBER = Column.required("证件号码", Mask.IDENTITY);
    private static final Column BASE = Column.optional("缴存基数", Mask.CLEAR);

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");
    private static final RowProblem WRONG_NUMBER =
            new RowProblem(4, "证件号码", "*", "IDENTITY_LENGTH", "证件号码应为18位");
    private static final RowProblem WRONG_BASE =
            new RowProblem(4, "缴存基数", "x", "AMOUNT_FORM", "不是金额");

    @TempDir private Path folder;

    private final ListReader reader = ListReader.of(NAME, NUMBER, BASE);

    @Test
    void givesCsvBackWithItsRowsOnTheirLines() throws IOException {
        byte[] original =
                "清册,,\n姓名,证件号码,缴存基数\n张三,110105194912310021,8000\n李四,A2,x\n\n=1+1,A3,-5\n"
                        .getBytes(Charset.forName("GB18030"));
        String marked =
                new String(marked(original, WRONG_NUMBER, WRONG_BASE), StandardCharsets.UTF_8);
        assertThat(marked.split("\r\n", -1))
                .containsExactly(
                        "\uFEFF清册,,",
                        "姓名,证件号码,缴存基数,问题",
                        "张三,\t110105194912310021,8000",
                        "李四,A2,x,证件号码：证件号码应为18位 ｜ 缴存基数：不是金额",
                        "",
                        "'=1+1,A3,'-5",
                        "");
    }

    @Test
    void givesAWorkbookBackColouredAndTakesItAgainOnceMended() throws IOException {
        byte[] original =
                WorkbookBytes.of(
                        row(2, text("清册")),
                        row(3, text("姓名"), text("证件号码"), text("缴存基数")),
                        row(4, text("=李四"), text("110105194912310021"), number("8000")),
                        row(7, text("王五"), text("A3"), number("1.5")));
        byte[] marked = marked(original, WRONG_NUMBER);
        assertThat(part(marked, "xl/styles.xml")).contains("FFA39E", "FFF1F0");
        assertThat(part(marked, "xl/worksheets/sheet1.xml"))
                .contains("证件号码：证件号码应为18位")
                .doesNotContain("<f>");
        List<String> rows = new ArrayList<>();
        ListProblems problems = new ListProblems();
        reader.read(
                new ByteArrayInputStream(marked),
                problems,
                row ->
                        rows.add(
                                row.line()
                                        + "|"
                                        + row.text(NAME)
                                        + "|"
                                        + row.text(NUMBER)
                                        + "|"
                                        + row.text(BASE)));
        assertThat(problems.kept()).isEmpty();
        assertThat(rows).containsExactly("4|=李四|110105194912310021|8000", "7|王五|A3|1.5");
        // Marked again, the marks stand where the first ones stood.
        assertThat(part(marked(marked), "xl/worksheets/sheet1.xml"))
                .doesNotContain("证件号码应为18位")
                .containsOnlyOnce("问题");
    }

    @Test
    void marksProblemsOfTheWholeListOnItsFirstRow() throws IOException {
        RowProblem ofWhole = RowProblem.ofWhole("", "MONTH_OPEN", "该月已有申报");
        RowProblem header = new RowProblem(1, "身份证", "", "HEADER_UNKNOWN", "没有此列");
        byte[] original = "姓名,身份证\n张三,A1,more\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(marked(original, ofWhole, header), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF姓名,身份证,问题\r\n张三,A1,该月已有申报 ｜ 身份证：没有此列,more\r\n");
    }

    @Test
    void marksAListUpToThePlaceWhereItCannotBeReadOn() throws IOException {
        byte[] original = "姓名,证件号码\n张三,A1\n\"李\"四,A2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(marked(original), StandardCharsets.UTF_8))
                .startsWith("\uFEFF姓名,证件号码,问题\r\n张三,A1\r\n,,双引号没有成对");
    }

    @Test
    void marksNoFileOfAnotherKind() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> marked(pdf)).isInstanceOf(ListRefused.class);
    }

    @Test
    void makesTemplatesThatAreReadAsEmptyUntilFilledIn() throws IOException {
        for (ListKind kind : ListKind.values()) {
            ByteArrayOutputStream template = new ByteArrayOutputStream();
            Template.write(reader, kind, template);
            assertThat(ListRefusals.of(reader, template.toByteArray()).problems())
                    .extracting(RowProblem::code)
                    .containsExactly("LIST_EMPTY");
        }
    }

    @Test
    void exportsTextAsTextAndAmountsAsNumbersWithWhatWasAskedAbove() throws IOException {
        String csv = new String(export(ListKind.CSV), StandardCharsets.UTF_8);
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "\uFEFF汇缴业务",
                        "缴存月份,2026-10",
                        "业务编号,单位,金额,人数",
                        "\t1101000000017,'@某单位,-1.05,3",
                        ",,0.00,0",
                        "行数,2");
        String sheet = part(export(ListKind.XLSX), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("1101000000017", "@某单位", "<v>-1.05</v>", "<v>3</v>");
        assertThat(sheet).doesNotContain("<f>");
    }

    private static byte[] export(ListKind kind) throws IOException {
        var heading =
                new TableExport.Heading(
                        "汇缴业务",
                        List.of(new TableExport.Fact("缴存月份", "2026-10")),
                        List.of("业务编号", "单位", "金额", "人数"),
                        "行数");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport table = TableExport.begin(kind, heading, out);
        table.text("1101000000017").text("@某单位").amount(Cny.ofFen(-105)).number(3).endRow();
        table.nothing().nothing().amount(Cny.ZERO).number(0).endRow();
        assertThat(table.rows()).isEqualTo(2);
        table.finish();
        return out.toByteArray();
    }

    private byte[] marked(byte[] original, RowProblem... problems) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedList.write(reader, new ByteArrayInputStream(original), List.of(problems), out);
        return out.toByteArray();
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("written.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            return REFERENCE
                    .matcher(xml)
                    .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        }
    }
}
