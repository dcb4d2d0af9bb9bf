/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.anju.centre.protection.Mask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    private static final Column NAME = Column.required("姓名", Mask.NAME);
    private static final Column NUMBER = Column.required("证件号码", Mask.IDENTITY);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ListReader reader = ListReader.of(NAME, NUMBER);
    private final ListProblems problems = new ListProblems();
    private final List<String> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "d0cf11e0a1b11ae1 0000, FILE_XLS",
        "25504446 2d312e37, FILE_PDF",
        "89504e47 0d0a1a0a, FILE_IMAGE",
        "ffd8ffe0, FILE_IMAGE",
        "474946383961, FILE_IMAGE",
        "526172211a07, FILE_ARCHIVE",
        "1f8b0800, FILE_ARCHIVE",
        "504b0506 0000, FILE_ARCHIVE",
        "504b0304 0000, FILE_BROKEN",
        "fffe d359, FILE_UTF16",
        "feff 59d3, FILE_UTF16",
        "3c68746d6c3e, FILE_WEB_PAGE",
        "efbbbf 0d0a 3c3f786d6c 20, FILE_WEB_PAGE",
        "'', LIST_EMPTY",
        "efbbbf, LIST_EMPTY"
    })
    void tellsByItsFirstBytesWhatIsNoList(String hex, String code) {
        byte[] file = HexFormat.of().parseHex(hex.replace(" ", ""));
        var problem = ListRefusals.of(reader, file).problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).contains("；");
    }

    @Test
    void tellsAnEncryptedWorkbookFromAnOldOne() {
        byte[] file = new byte[4096];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, file, 1024, stream.length);
        assertThat(ListRefusals.of(reader, file).problems().getFirst().code())
                .isEqualTo("FILE_ENCRYPTED");
    }

    @Test
    void tellsAnotherArchiveFromAWorkbook() {
        byte[] word =
                WorkbookBytes.zip(
                        Map.of(
                                "_rels/.rels",
                                ("<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\""
                                                + " Target=\"word/document.xml\"/></Relationships>")
                                        .getBytes(StandardCharsets.UTF_8)));
        byte[] plain = WorkbookBytes.zip(Map.of("清册.csv", new byte[] {1, 2, 3}));
        assertThat(ListRefusals.of(reader, word).problems().getFirst().code())
                .isEqualTo("FILE_ARCHIVE");
        assertThat(ListRefusals.of(reader, plain).problems().getFirst().code())
                .isEqualTo("FILE_ARCHIVE");
    }

    @Test
    void readsCsvAsSpreadsheetsOnChineseSystemsSaveIt() throws IOException {
        // The rare character needs four bytes.
        read("单位缴存清册,\r\n姓名,证件号码\r\n张三,A1\r\n㐂四,A2\r\n".getBytes(GB18030));
        assertThat(rows).containsExactly("3|张三|A1", "4|㐂四|A2");
    }

    @Test
    void refusesBytesThatAreNoGb18030WithTheirLine() {
        byte[] sound = "姓名,证件号码\n张三,A1\n".getBytes(GB18030);
        byte[] file = Arrays.copyOf(sound, sound.length + 2);
        file[sound.length] = (byte) 0xFF;
        file[sound.length + 1] = '\n';
        assertThat(ListRefusals.of(reader, file).problems())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("3 NOT_GB18030");
    }

    @Test
    void passesOverWhatStandsAroundTheRowsOfCsv() throws IOException {
        read(
                ("\uFEFF某单位,,,\r\n\"填表说明：\n一人一行\",,,\r\n,,,\r\n姓名,证件号码,备注,\r\n"
                                + "例：张三,A0,,\r\n范例：李四,A0,,\r\n范例,A1,新来的,\r\n李四,\tA2,,\r\n"
                                + "王五,'A3,,\r\n,,,\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        // Row 2 has two lines and is one row; 范例 alone in the column of names is a person.
        assertThat(rows).containsExactly("7|范例|A1", "8|李四|A2", "9|王五|A3");
        assertThat(problems.kept()).isEmpty();
    }

    @Test
    void notesWhatASpreadsheetDidToCsv() throws IOException {
        read("姓名,证件号码\n张三,3.20501E+17\n李四,=B2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.column() + " " + p.code())
                .containsExactly("2 证件号码 DIGITS_LOST", "3 证件号码 FORMULA_CELL");
    }

    @Test
    void refusesMoreColumnsThanAnyListHas() {
        String wide = "姓名,证件号码\n" + ",".repeat(ListReader.COLUMNS_MAX + 1) + "x\n";
        assertThat(
                        ListRefusals.of(reader, wide.getBytes(StandardCharsets.UTF_8))
                                .problems()
                                .getFirst()
                                .code())
                .isEqualTo("COLUMNS_TOO_MANY");
    }

    @Test
    void refusesMoreRowsThanAnyListHas() {
        String tooMany = "姓名,证件号码\n" + "a,1\n".repeat(ListReader.ROWS_MAX + 1);
        var refused = ListRefusals.of(reader, tooMany.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly((ListReader.ROWS_MAX + 2) + " ROWS_TOO_MANY");
    }

    private void read(byte[] file) throws IOException {
        reader.read(
                new ByteArrayInputStream(file),
                problems,
                row -> rows.add(row.line() + "|" + row.text(NAME) + "|" + row.text(NUMBER)));
    }
}
