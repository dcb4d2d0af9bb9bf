/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.centre.BookedCentre;
import org.anju.centre.Browser;
import org.anju.centre.collection.TestPersons;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that want to exhaust, to confuse or to reach out, handed in by a program and by a clerk:
 * each is refused with words, books nothing and leaves nothing that could be paid.
 */
class HostileFilesTest {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MEBIBYTE = 1 << 20;
    private static final int BROKEN = 500;
    private static final String BOUNDARY = "----a-boundary-of-the-test";
    private static final String GOOD_HEADER = "姓名,证件号码,缴存基数\n";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static final String SHEET =
            "<worksheet " + MAIN + "><sheetData>%s</sheetData></worksheet>";

    private static BookedCentre centre;
    private static BookedCentre.Employer employer;
    private static Browser clerk;

    /** A file and how it calls itself. */
    record Hostile(String name, String type, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        centre = new BookedCentre();
        employer = centre.employer("太湖丝织有限公司", 3);
        String password =
                centre.program()
                        .facade(People.class)
                        .add(
                                new NewPerson(
                                        "E001",
                                        "经办人",
                                        Set.of(Post.EMPLOYER_CLERK),
                                        employer.account().value()),
                                new SignedIn("api:test", "test", Set.of(), null));
        clerk = Browser.signedIn(centre.program(), "E001", password);
    }

    @AfterAll
    static void stop() {
        clerk.close();
        centre.close();
    }

    static Stream<Hostile> files() {
        return Stream.of(texts(), archives(), sheets(), brokenBooks()).flatMap(files -> files);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithWordsToAProgram(Hostile file) {
        HttpResponse<String> answer =
                centre.post(
                        "/api/v1/employers/" + employer.account() + "/remittances?month=2026-01",
                        UUID.randomUUID().toString(),
                        file.type(),
                        file.bytes());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, BROKEN - 1);
        assertThat(answer.body()).contains("code").doesNotContain("Exception", "\tat ");
        assertNothingCame();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithWordsToAClerk(Hostile file) {
        String page = clerk.get("/hall/declare").body();
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        byte[] body = multipart(id, file);
        HttpResponse<String> answer =
                clerk.send(
                        "/hall/declare",
                        request ->
                                request.header(
                                                "Content-Type",
                                                "multipart/form-data; boundary=" + BOUNDARY)
                                        .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, BROKEN - 1);
        String shown =
                answer.headers()
                        .firstValue("Location")
                        .map(place -> clerk.get(place.replaceFirst("^https?://[^/]+", "")))
                        .map(HttpResponse::body)
                        .orElse(answer.body());
        assertThat(shown).contains("<html").doesNotContain("Exception", "\tat ");
        assertNothingCame();
    }

    private static void assertNothingCame() {
        assertThat(centre.entries()).isZero();
        assertThat(
                        centre.count(
                                "select count(*) from collection.remittance where state in"
                                        + " ('DRAFT', 'CHECKING', 'AWAITING_PAYMENT', 'POSTED')"))
                .isZero();
        assertThat(centre.count("select count(*) from collection.remittance_line")).isZero();
    }

    private static Stream<Hostile> texts() {
        String good = TestPersons.remittanceList(0, 3, "10000");
        byte[] noise = new byte[MEBIBYTE];
        new Random(7).nextBytes(noise);
        return Stream.of(
                csv("nothing", ""),
                csv("a null byte in a name", GOOD_HEADER + "甲\u0000,11010519491231002X,10000\n"),
                csv("a mark of the byte order in the middle", good.replace("职工1", "\uFEFF职工1")),
                csv("a direction override in a name", good.replace("职工1", "\u202E职工1")),
                csv("one line of ten megabytes", GOOD_HEADER + "x".repeat(10 * MEBIBYTE)),
                csv("one header of ten megabytes", "姓".repeat(3 * MEBIBYTE)),
                csv("a quote that never ends", GOOD_HEADER + "\"" + "甲,\n".repeat(MEBIBYTE)),
                csv("a million columns", "姓名,证件号码,缴存基数" + ",x".repeat(1_000_000) + "\n"),
                csv("a row of a million cells", GOOD_HEADER + ",".repeat(1_000_000) + "\n"),
                csv("a million empty rows", GOOD_HEADER + ",,\n".repeat(1_000_000)),
                csv("a formula", GOOD_HEADER + "=cmd|' /C calc'!A0,11010519491231002X,10000\n"),
                csv(
                        "an amount that has no end",
                        GOOD_HEADER + "甲,11010519491231002X," + "9".repeat(100_000)),
                csv("an amount with an exponent", GOOD_HEADER + "甲,11010519491231002X,1e9999999\n"),
                new Hostile(
                        "GB18030 that breaks off",
                        "text/csv",
                        cut(good.getBytes(Charset.forName("GB18030")))),
                new Hostile(
                        "UTF-16 without a mark",
                        "text/csv",
                        good.getBytes(StandardCharsets.UTF_16LE)),
                new Hostile(
                        "UTF-16 that breaks off",
                        "text/csv",
                        cut(good.getBytes(StandardCharsets.UTF_16))),
                new Hostile(
                        "UTF-8 that breaks off",
                        "text/csv",
                        cut(good.getBytes(StandardCharsets.UTF_8))),
                new Hostile(
                        "two encodings in one file",
                        "text/csv",
                        joined(
                                good.getBytes(StandardCharsets.UTF_8),
                                "职工".getBytes(Charset.forName("GB18030")))),
                new Hostile("noise", "text/csv", noise),
                new Hostile("noise that calls itself a workbook", XLSX, noise),
                new Hostile(
                        "a program", "text/csv", joined(new byte[] {0x7f, 'E', 'L', 'F'}, noise)));
    }

    private static Stream<Hostile> archives() {
        byte[] zeros = new byte[64 * MEBIBYTE];
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 20_000).forEach(i -> many.put("xl/part" + i, new byte[0]));
        return Stream.of(
                xlsx("an empty archive", WorkbookBytes.zip(Map.of())),
                xlsx(
                        "an archive within an archive",
                        WorkbookBytes.zip(
                                Map.of(
                                        "xl/workbook.xml",
                                        WorkbookBytes.zip(Map.of("bomb", zeros))))),
                xlsx("archives within archives", nested(WorkbookBytes.zip(Map.of("bomb", zeros)))),
                xlsx(
                        "a part that swells a thousandfold",
                        WorkbookBytes.empty()
                                .sheetXml("visible", SHEET.formatted(" ".repeat(64 * MEBIBYTE)))
                                .bytes()),
                xlsx("parts without number", WorkbookBytes.zip(many)),
                xlsx(
                        "a part that climbs out",
                        WorkbookBytes.zip(Map.of("../../../etc/passwd", new byte[10]))),
                xlsx(
                        "texts that swell",
                        WorkbookBytes.empty()
                                .texts("<t>" + "x".repeat(48 * MEBIBYTE) + "</t>")
                                .sheet("visible", WorkbookBytes.row(1, "<c t=\"s\"><v>0</v></c>"))
                                .bytes()),
                xlsx(
                        "two million texts",
                        WorkbookBytes.empty()
                                .texts("<t>a</t></si><si>".repeat(2_000_000) + "<t>b</t>")
                                .sheet(
                                        "visible",
                                        WorkbookBytes.row(1, "<c t=\"s\"><v>1999999</v></c>"))
                                .bytes()));
    }

    private static Stream<Hostile> sheets() {
        return Stream.of(
                xlsx(
                        "a text that is not there",
                        WorkbookBytes.of(
                                WorkbookBytes.row(1, "<c t=\"s\"><v>99999999999</v></c>"))),
                xlsx(
                        "entities that multiply",
                        WorkbookBytes.empty().sheetXml("visible", laughs()).bytes()),
                xlsx(
                        "an entity that reads a file",
                        WorkbookBytes.empty()
                                .sheetXml(
                                        "visible",
                                        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"
                                                + SHEET.formatted(
                                                        "<row><c"
                                                            + " t=\"inlineStr\"><is><t>&y;</t></is></c></row>"))
                                .bytes()),
                xlsx(
                        "a link to another workbook",
                        WorkbookBytes.empty()
                                .part(
                                        "xl/externalLinks/externalLink1.xml",
                                        "<externalLink " + MAIN + "><externalBook/></externalLink>")
                                .sheet(
                                        "visible",
                                        WorkbookBytes.row(1, "<c><f>[1]Sheet1!A1</f><v>1</v></c>"))
                                .bytes()),
                xlsx(
                        "a formula that calls a program",
                        WorkbookBytes.of(
                                WorkbookBytes.row(
                                        1, "<c t=\"str\"><f>cmd|'/C calc'!A0</f><v>姓名</v></c>"))),
                xlsx(
                        "a row of sixteen million",
                        WorkbookBytes.of(
                                "<row r=\"16000000\"><c r=\"XFD16000000\"><v>1</v></c></row>")),
                xlsx(
                        "a column that no sheet has",
                        WorkbookBytes.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")));
    }

    private static Stream<Hostile> brokenBooks() {
        return Stream.of(
                xlsx(
                        "a sheet that is not closed",
                        WorkbookBytes.empty()
                                .sheetXml("visible", "<worksheet " + MAIN + "><sheetData><row>")
                                .bytes()),
                xlsx(
                        "a workbook that breaks off",
                        cut(WorkbookBytes.of(WorkbookBytes.row(1, WorkbookBytes.text("姓名"))))),
                xlsx(
                        "a workbook of the old form",
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0,
                            0,
                            0,
                            0
                        }),
                new Hostile(
                        "a workbook that calls itself text",
                        "text/csv",
                        WorkbookBytes.of(WorkbookBytes.row(1, WorkbookBytes.text("x")))));
    }

    private static String laughs() {
        String entities =
                IntStream.range(1, 12)
                        .mapToObj(
                                i ->
                                        "<!ENTITY a%d \"%s\">"
                                                .formatted(i, "&a%d;".formatted(i - 1).repeat(10)))
                        .collect(Collectors.joining());
        return "<!DOCTYPE x [<!ENTITY a0 \"ha\">"
                + entities
                + "]>"
                + SHEET.formatted("<row><c t=\"inlineStr\"><is><t>&a11;</t></is></c></row>");
    }

    private static byte[] nested(byte[] innermost) {
        byte[] file = innermost;
        for (int depth = 0; depth < 6; depth++) {
            file =
                    WorkbookBytes.zip(
                            Map.of("xl/workbook.xml", file, "xl/worksheets/sheet1.xml", file));
        }
        return file;
    }

    private static Hostile csv(String name, String text) {
        return new Hostile(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile xlsx(String name, byte[] bytes) {
        return new Hostile(name, XLSX, bytes);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3 | 1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] multipart(String id, Hostile file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("_csrf", clerk.token(), "id", id, "month", "2026-01", "origin", "LIST")
                .forEach(
                        (name, value) ->
                                body.writeBytes(
                                        utf8(
                                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                                        .formatted(BOUNDARY, name, value))));
        body.writeBytes(
                utf8(
                        "--%s\r\nContent-Disposition: form-data; name=\"list\"; filename=\"list\"\r\nContent-Type: %s\r\n\r\n"
                                .formatted(BOUNDARY, file.type())));
        body.writeBytes(file.bytes());
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
