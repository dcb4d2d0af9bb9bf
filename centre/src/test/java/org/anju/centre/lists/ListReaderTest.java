/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.centre.protection.Mask;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    private static final Column NAME = Column.required("姓名", Mask.NAME);
    private static final Column NUMBER = Column.required("证件号码", Mask.IDENTITY);
    private static final Column BASE = Column.optional("缴存基数", Mask.CLEAR);

    private final ListReader reader = ListReader.of(NAME, NUMBER, BASE);
    private final ListProblems problems = new ListProblems();
    private final List<String> rows = new ArrayList<>();

    @Test
    void findsColumnsByHeaderInAnyOrder() throws IOException {
        assertThat(read("证件号码,姓名\nA1, 张三 \r\nA2,李四")).isEqualTo(2);
        assertThat(rows).containsExactly("2|张三|A1|", "3|李四|A2|");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void leavesOutAByteOrderMark() throws IOException {
        read("\uFEFF姓名,证件号码\n张三,A1\n");
        assertThat(rows).containsExactly("2|张三|A1|");
    }

    @Test
    void readsQuotedValuesAndSkipsEmptyLines() throws IOException {
        read("姓名,证件号码\n\n\"张,\"\"三\",A1\n");
        assertThat(rows).containsExactly("3|张,\"三|A1|");
    }

    @Test
    void refusesAnUnknownHeaderWithoutShowingPersonalNumbers() {
        var refused = refusal("张三,320501199001010011\n李四,320501199001010038\n");
        assertThat(refused.problems())
                .extracting(RowProblem::code)
                .containsExactly(
                        "HEADER_UNKNOWN", "HEADER_UNKNOWN", "HEADER_MISSING", "HEADER_MISSING");
        assertThat(refused.problems().toString()).doesNotContain("320501199001010011");
        assertThat(refused.problems().getFirst().line()).isEqualTo(1);
    }

    @Test
    void refusesAMissingAndARepeatedHeader() {
        var refused = refusal("姓名,姓名\na,b\n");
        assertThat(refused.problems())
                .extracting(p -> p.column() + " " + p.code())
                .containsExactly("姓名 HEADER_TWICE", "证件号码 HEADER_MISSING");
    }

    @Test
    void refusesAListWithoutRowsOrWithoutAnything() {
        assertThat(refusal("").problems())
                .extracting(RowProblem::code)
                .containsExactly("LIST_EMPTY");
        assertThat(refusal("姓名,证件号码\r\n\r\n").problems())
                .extracting(RowProblem::code)
                .contains("LIST_EMPTY");
    }

    @Test
    void notesARowOfAnotherWidthAndReadsOn() throws IOException {
        read("姓名,证件号码\n张三\n李四,A2,3\n王五,A3\n");
        assertThat(rows).containsExactly("4|王五|A3|");
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("2 ROW_WIDTH", "3 ROW_WIDTH");
    }

    @Test
    void notesAQuoteThatSwallowsTheNextRow() throws IOException {
        read("姓名,证件号码\n张三,\"A1\n李四,A2\n");
        assertThat(rows).isEmpty();
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("2 CONTROL_CHARACTER");
    }

    @Test
    void refusesTextBehindAClosingQuoteWithItsLine() {
        var refused = refusal("姓名,证件号码\n张三,A1\n\"李\"四,A2\n");
        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("3 QUOTE_BROKEN");
    }

    @Test
    void refusesAnotherEncodingWithItsLine() {
        byte[] list = "姓名,证件号码\n张三,A1\n".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "李四,A2\n".getBytes(Charset.forName("GB18030"));
        byte[] mixed = new byte[list.length + tail.length];
        System.arraycopy(list, 0, mixed, 0, list.length);
        System.arraycopy(tail, 0, mixed, list.length, tail.length);
        var refused = refusal(new ByteArrayInputStream(mixed));
        assertThat(refused.problems())
                .extracting(p -> p.line() + " " + p.code())
                .containsExactly("3 NOT_UTF8");
    }

    @Test
    void refusesACharacterCutOffAtTheEnd() {
        byte[] whole = "姓名,证件号码\n张三,好".getBytes(StandardCharsets.UTF_8);
        var cut = new ByteArrayInputStream(whole, 0, whole.length - 1);
        assertThat(refusal(cut).problems()).extracting(RowProblem::code).contains("NOT_UTF8");
    }

    @Test
    void readsCharactersThatStraddleTheBuffer() throws IOException {
        // Four-byte characters at every offset of the buffer's edge.
        for (int pad = 0; pad < 4; pad++) {
            rows.clear();
            String name = "x".repeat(pad) + "𠮷".repeat(10_000);
            read("姓名,证件号码\n" + name + ",A1\n");
            assertThat(rows).containsExactly("2|" + name + "|A1|");
        }
    }

    @Test
    void readsAmountsWithAtMostTwoDecimals() throws IOException {
        List<Optional<Cny>> amounts = new ArrayList<>();
        reader.read(
                stream(
                        "姓名,证件号码,缴存基数\n"
                                + "a,1,8000\n"
                                + "a,1,8765.43\n"
                                + "a,1,\n"
                                + "a,1,-5\n"
                                + "a,1,1.234\n"
                                + "a,1,\"8,000\"\n"
                                + "a,1,1e3\n"),
                problems,
                row -> amounts.add(row.amount(BASE)));
        assertThat(amounts.subList(0, 3))
                .containsExactly(
                        Optional.of(Cny.ofFen(800_000)),
                        Optional.of(Cny.ofFen(876_543)),
                        Optional.empty());
        assertThat(amounts.subList(3, 7)).allMatch(Optional::isEmpty);
        assertThat(problems.kept())
                .extracting(p -> p.line() + " " + p.value() + " " + p.code())
                .containsExactly(
                        "5 -5 AMOUNT_FORM",
                        "6 1.234 AMOUNT_FORM",
                        "7 8,000 AMOUNT_FORM",
                        "8 1e3 AMOUNT_FORM");
    }

    @Test
    void keepsNoMoreThanAThousandProblemsButCountsAll() throws IOException {
        read("姓名,证件号码\n" + "one\n".repeat(5_000));
        assertThat(problems.kept()).hasSize(ListProblems.KEPT);
        assertThat(problems.count()).isEqualTo(5_000);
        assertThatThrownBy(problems::refuseIfAny)
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("5000");
    }

    @Test
    void readsNoFurtherAheadThanItsBuffers() throws IOException {
        byte[] row = "张三,11010519491231002X\n".getBytes(StandardCharsets.UTF_8);
        CountedRows list = new CountedRows(row, 200_000);
        long[] taken = new long[1];
        reader.read(
                list,
                problems,
                _ -> {
                    taken[0]++;
                    assertThat(list.given() - taken[0] * row.length).isLessThan(1 << 17);
                });
        assertThat(taken[0]).isEqualTo(200_000);
    }

    /** A header and one row many times over, made while it is read. */
    private static final class CountedRows extends InputStream {

        private static final byte[] HEADER = "姓名,证件号码\n".getBytes(StandardCharsets.UTF_8);

        private final byte[] row;
        private final long end;
        private long given;

        CountedRows(byte[] row, int rows) {
            this.row = row;
            this.end = HEADER.length + (long) rows * row.length;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            if (given == end) {
                return -1;
            }
            long at = given++;
            byte next =
                    at < HEADER.length
                            ? HEADER[(int) at]
                            : row[(int) ((at - HEADER.length) % row.length)];
            return next & 0xff;
        }
    }

    @Test
    void tellsTheFailureOfTheStreamAsItIs() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("line dropped");
                    }
                };
        assertThatThrownBy(() -> reader.read(broken, problems, _ -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("line dropped");
    }

    private long read(String list) throws IOException {
        return reader.read(
                stream(list),
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

    private ListRefused refusal(String list) {
        return refusal(stream(list));
    }

    private ListRefused refusal(InputStream list) {
        var refused =
                catchThrowableOfType(
                        ListRefused.class, () -> reader.read(list, new ListProblems(), _ -> {}));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static InputStream stream(String list) {
        return new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
    }
}
