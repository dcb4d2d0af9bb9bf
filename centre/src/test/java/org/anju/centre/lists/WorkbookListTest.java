/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.anju.centre.lists.WorkbookBytes.number;
import static org.anju.centre.lists.WorkbookBytes.row;
import static org.anju.centre.lists.WorkbookBytes.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.Test;

class WorkbookListTest {

    private static final Column NAME = Column.required("姓名", Mask.NAME);
    private static final Column NUMBER = Column.required("证件号码", Mask.IDENTITY);
    private static final Column BASE = Column.optional("缴存基数", Mask.CLEAR);
    private static final String HEADER = row(1, text("姓名"), text("证件号码"), text("缴存基数"));

    private final ListReader reader = ListReader.of(NAME, NUMBER, BASE);
    private final ListProblems problems = new ListProblems();
    private final List<String> rows = new ArrayList<>();

    @Test
    void readsTextsSharedAndInTheCell() throws IOException {
        byte[] file =
                WorkbookBytes.empty()
                        .texts("<t>张三</t>", "<r><t>李</t></r><r><t>四</t></r><rPh><t>lisi</t></rPh>")
                        .sheet(
                                "visible",
                                HEADER,
                                row(2, "<c t=\"s\"><v>0</v></c>", text("A1"), number("8000")),
                                row(3, "<c t=\"s\"><v>1</v></c>", text(" 'A2 "), number("1.5")))
                        .bytes();
        assertThat(read(file)).isEqualTo(2);
        assertThat(rows).containsExactly("2|张三|A1|8000", "3|李四|A2|1.5");
    }

    @Test
    void tellsTheLinesOfTheSpreadsheetUnderTitlesBlankAndExampleRows() throws IOException {
        byte[] file =
                WorkbookBytes.of(
                        row(2, text("某单位缴存清册")),
                        row(4, "<c r=\"C4\" t=\"inlineStr\"><is><t>2026年10月</t></is></c>"),
                        row(6, text("序号"), text("姓 名*"), text("证件号码"), text("缴存基数\n")),
                        row(7, text("示例"), text("王某"), text("B0"), number("1")),
                        row(9, number("1"), text("张三"), text("A1"), number("8000")),
                        row(10, text(""), text(" "), "<c s=\"1\"/>", text("")),
                        row(1048576, number("2"), text("李四"), text("A2")));
        assertThat(read(file)).isEqualTo(2);
        assertThat(rows).containsExactly("9|张三|A1|8000", "1048576|李四|A2|");
    }

    @Test
    void givesNumbersAsTheyWereTyped() throws IOException {
        byte[] file =
                WorkbookBytes.of(
                        HEADER,
                        row(2, text("a"), text("1"), number("8765.4300000000003")),
                        row(3, text("a"), number("110105194912310"), number("1E4")),
                        row(4, text("a"), text("1"), "<c s=\"1\"><v>46327</v></c>"),
                        row(5, text("a"), text("1"), "<c s=\"2\"><v>46327.5</v></c>"),
                        row(6, text("a"), text("１１０"), "<c t=\"d\"><v>2026-11-01</v></c>"));
        read(file);
        // 2026-11-01 is day 46327 of Excel's calendar.
        assertThat(rows)
                .containsExactly(
                        "2|a|1|8765.43",
                        "3|a|110105194912310|10000",
                        "4|a|1|2026-11-01",
                        "5|a|1|2026-11-01",
                        "6|a|１１０|2026-11-01");
    }

    @Test
    void notesFormulasLostDigitsAndErrorsByCellAndReadsOn() throws IOException {
        byte[] file =
                WorkbookBytes.of(
                        HEADER,
                        row(2, text("a"), text("1"), "<c><f>SUM(A1:A9)</f><v>8000</v></c>"),
                        row(3, text("a"), number("1.1010519491231E+17"), number("1")),
                        row(4, text("a"), text("1"), "<c t=\"e\"><v>#N/A</v></c>"),
                        row(5, text("a"), text("1"), "<c t=\"str\"><v>9000</v></c>"),
                        row(6, text("a"), text("1"), "<c><f/></c>"));
        assertThat(read(file)).isEqualTo(5);
        // Handed over, so that all else that is wrong with them is told; the list is refused
        // anyway.
        assertThat(rows).hasSize(5).contains("5|a|1|9000");
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.column() + " " + p.code())
                .containsExactly(
                        "2 缴存基数 FORMULA_CELL",
                        "3 证件号码 DIGITS_LOST",
                        "4 缴存基数 CELL_ERROR",
                        "6 缴存基数 FORMULA_CELL");
        assertThat(problems.kept().get(1).message()).contains("设为文本格式");
        assertThat(problems.kept().get(1).value()).doesNotContain("1.1010519491231");
    }

    @Test
    void tellsOnceWhatIsWrongWithACellAndAllElseOfItsRow() throws IOException {
        byte[] file =
                WorkbookBytes.of(
                        HEADER, row(2, text("a"), number("1.1010519491231E+17"), text("x")));
        reader.read(
                new ByteArrayInputStream(file),
                problems,
                row -> {
                    row.refuse(NUMBER, "NUMBER_LENGTH", "18");
                    row.amount(BASE);
                });
        assertThat(problems.kept())
                .extracting(RowProblem::code)
                .containsExactly("DIGITS_LOST", "AMOUNT_FORM");
    }

    @Test
    void passesOverHiddenSheetsAndTakesTheFirstThatHasTheHeader() throws IOException {
        byte[] file =
                WorkbookBytes.empty()
                        .sheet("hidden", HEADER, row(2, text("隐藏"), text("H")))
                        .sheet("visible", row(1, text("填表说明")), row(2, text("请逐行填写")))
                        .sheet("visible", HEADER, row(2, text("张三"), text("A1")))
                        .sheet("visible", HEADER, row(2, text("另一张"), text("A9")))
                        .bytes();
        read(file);
        assertThat(rows).containsExactly("2|张三|A1|");
    }

    @Test
    void refusesAWorkbookWithNothingVisibleOrNothingInIt() {
        byte[] hidden = WorkbookBytes.empty().sheet("veryHidden", HEADER).bytes();
        assertThat(codes(hidden)).containsExactly("SHEET_MISSING");
        assertThat(codes(WorkbookBytes.of())).containsExactly("LIST_EMPTY");
        assertThat(codes(WorkbookBytes.of(HEADER))).containsExactly("LIST_EMPTY");
    }

    @Test
    void tellsWhichHeadersAreMissingInTheRowNearestToAHeader() {
        byte[] file =
                WorkbookBytes.of(
                        row(1, text("标题")),
                        row(3, text("姓名"), text("身份证")),
                        row(4, text("张三"), text("A1")));
        var refused = refusal(file);
        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.column() + " " + p.code())
                .containsExactly("3 身份证 HEADER_UNKNOWN", "3 证件号码 HEADER_MISSING");
    }

    @Test
    void notesValuesThatStandUnderNoHeader() throws IOException {
        byte[] file =
                WorkbookBytes.of(
                        row(1, text("姓名"), text(""), text("证件号码")),
                        row(2, text("张三"), text("x"), text("A1")),
                        row(3, text("李四"), text(""), text("A2"), text("y")),
                        row(4, text("王五"), text(""), text("A3")));
        read(file);
        assertThat(rows).containsExactly("4|王五|A3|");
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("2 VALUE_WITHOUT_HEADER", "3 ROW_WIDTH");
    }

    @Test
    void refusesABombBeforeItIsInflatedToItsEnd() {
        String blank = row(1) + " ".repeat(64 << 20);
        byte[] file = WorkbookBytes.of(blank);
        assertThat(file.length).isLessThan(128 << 10);
        assertThat(codes(file)).containsAnyOf("FILE_UNSAFE", "FILE_INFLATES");
        // The same with rows between, so that no stretch of it is suspicious.
        byte[] rowsOnly = WorkbookBytes.of("<row><c/></row>".repeat(2_000_000));
        assertThat(rowsOnly.length).isLessThan(128 << 10);
        assertThat(codes(rowsOnly)).containsExactly("FILE_INFLATES");
        byte[] texts = WorkbookBytes.empty().texts("<t/>".repeat(10_000_000)).bytes();
        assertThat(codes(texts)).containsExactly("FILE_INFLATES");
    }

    @Test
    void readsNoDocumentTypeAndNoEntity() {
        String declared =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                        + " \"file:///etc/passwd\">]><worksheet><sheetData>"
                        + row(1, text("&e;"))
                        + "</sheetData></worksheet>";
        byte[] file = WorkbookBytes.empty().sheetXml("visible", declared).bytes();
        assertThat(codes(file)).containsExactly("FILE_UNSAFE");
        // An entity that is declared nowhere is no better.
        assertThat(codes(WorkbookBytes.of(row(1, text("&e;"))))).containsExactly("FILE_BROKEN");
    }

    @Test
    void refusesColumnsFarOutAndReferencesThatRunBackwards() {
        String far = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
        assertThat(codes(WorkbookBytes.of(far))).containsExactly("COLUMNS_TOO_MANY");
        String overflow = "<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>";
        assertThat(codes(WorkbookBytes.of(overflow))).containsExactly("FILE_BROKEN");
        assertThat(codes(WorkbookBytes.of(row(2, text("a")), row(1, text("b")))))
                .containsExactly("FILE_BROKEN");
        assertThat(codes(WorkbookBytes.of("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")))
                .containsExactly("FILE_BROKEN");
        assertThat(codes(WorkbookBytes.of(row(1, number("a lot"))))).containsExactly("FILE_BROKEN");
    }

    @Test
    void refusesAWorkbookCutShortWhereverItIsCut() {
        byte[] whole = WorkbookBytes.of(HEADER, row(2, text("张三"), text("A1")));
        for (int length = 4; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(codes(cut)).containsExactly("FILE_BROKEN");
        }
    }

    @Test
    void neverAnswersDamageWithAnythingButARefusal() throws IOException {
        byte[] whole =
                WorkbookBytes.empty()
                        .texts("<t>张三</t>")
                        .sheet("visible", HEADER, row(2, "<c t=\"s\"><v>0</v></c>", text("A1")))
                        .bytes();
        RandomGenerator seeded = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= round % 4; hit++) {
                damaged[4 + seeded.nextInt(damaged.length - 4)] = (byte) seeded.nextInt();
            }
            try {
                reader.read(new ByteArrayInputStream(damaged), new ListProblems(), _ -> {});
            } catch (ListRefused e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void readsManyEntitiesAndCharacterReferencesOfOrdinaryText() throws IOException {
        StringBuilder many = new StringBuilder(HEADER);
        for (int line = 2; line < 60_002; line++) {
            many.append(row(line, text("&#x5F20;&amp;&lt;"), text("A" + line), number("8000")));
        }
        assertThat(read(WorkbookBytes.of(many.toString()))).isEqualTo(60_000);
        assertThat(rows.getLast()).isEqualTo("60001|张&<|A60001|8000");
    }

    private long read(byte[] file) throws IOException {
        return reader.read(
                new ByteArrayInputStream(file),
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
    }

    private List<String> codes(byte[] file) {
        return refusal(file).problems().stream().map(RowProblem::code).toList();
    }

    private ListRefused refusal(byte[] file) {
        return ListRefusals.of(reader, file);
    }
}
