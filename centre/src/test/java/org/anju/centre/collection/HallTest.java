/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.anju.centre.collection.HallOnProgram.declare;
import static org.anju.centre.collection.HallOnProgram.field;
import static org.anju.centre.collection.HallOnProgram.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anju.centre.Browser;
import org.anju.centre.CentreProgram;
import org.anju.centre.collection.HallOnProgram.Clerk;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The employer's hall of the running program, as a browser meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallTest {

    private static final byte[] ROSTER = {};

    private HallOnProgram hall;
    private int nextPerson;

    @BeforeAll
    void open() {
        hall = new HallOnProgram();
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @Test
    @Clause("6.1.1.1-1")
    void declaresAWorkbookInThreeScreensAndShowsThatItIsPostedWithoutBeingAsked()
            throws IOException {
        int first = nextPerson;
        Clerk clerk = employer("大厅一厂", 3);
        assertThat(clerk.browser().get("/hall").body()).contains("大厅一厂", "申报汇缴");
        var drafted = declare(clerk, clerk.open(), "2026-01", workbook(first, first + 3));
        assertThat(drafted.statusCode()).isEqualTo(303);
        String summary = clerk.browser().get(location(drafted)).body();
        // Three times 8 % of 10,000.00 for each side.
        assertThat(summary).contains("数字人民币", "4,800.00", "肆仟捌佰元整", "首次申报", "确认申报");
        assertThat(summary).doesNotContain(TestPersons.identity(first));
        var confirmed = confirm(clerk, drafted);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        String address = location(confirmed);
        String page = clerk.browser().get(address).body();
        assertThat(page)
                .contains("9900 0000 0000 0001", "data-copy=\"9900000000000001\"")
                .contains("data-copy=\"4800.00\"", "待缴款")
                .contains("sse-connect=\"" + address + "/live\"");
        String remark = copied(page, "大厅一厂");
        assertThat(remark).contains("大厅一厂", clerk.account(), "2026");
        String asked = asked(page);
        assertThat(clerk.browser().get(asked).statusCode()).isEqualTo(204);
        hall.pay(clerk.wallet(), Cny.parseYuan("4800.00"), remark);
        CentreProgram.await(
                "the page is told", () -> clerk.browser().get(asked).statusCode() == 200);
        assertThat(clerk.browser().get(asked).body())
                .contains("已入账", "资金去向", "id=\"live\"")
                .doesNotContain("sse-connect", "hx-get", "<html");
    }

    @Test
    @Clause("6.1.1.1-1")
    void declaresFromLastMonthsListWithWhoJoined() {
        int first = nextPerson;
        Clerk clerk = employer("大厅二厂", 2);
        var drafted = declare(clerk, clerk.open(), "2026-01", ROSTER);
        String summary = clerk.browser().get(location(drafted)).body();
        assertThat(summary).contains("3,200.00", TestPersons.name(first).substring(0, 1) + "*");
        String next = clerk.browser().get("/hall").body();
        assertThat(next).contains("还没有确认的申报", location(drafted));
        confirm(clerk, drafted);
        assertThat(clerk.browser().get("/hall/declare").body()).contains("value=\"2026-02\"");
    }

    @Test
    void tellsEveryProblemByCellAndTakesTheMendedFileOnTheSamePage() {
        int first = nextPerson;
        Clerk clerk = employer("大厅三厂", 2);
        String broken =
                "单位清册,,\n姓名,证件号码,缴存基数\n例：某某,1,1\n"
                        + TestPersons.line(first, "=B2")
                        + "\n"
                        + TestPersons.name(first + 1)
                        + ",1.1010519491231E+17,x\n";
        long entries = hall.count("select count(*) from ledger.entry");
        var refused =
                declare(
                        clerk,
                        clerk.open(),
                        "2026-01",
                        broken.getBytes(Charset.forName("GB18030")));
        assertThat(refused.statusCode()).isEqualTo(303);
        String page = clerk.browser().get(location(refused)).body();
        assertThat(page)
                .contains("清册需要更正", "选择性粘贴", "设为文本格式", "不是以元为单位", ">4<", ">5<")
                .contains("下载标注了问题的清册", "name=\"list\"");
        String id = location(refused).replaceAll(".*draft=", "");
        var marked = clerk.browser().get("/hall/declare/marked?draft=" + id);
        assertThat(marked.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(".csv");
        assertThat(marked.body().lines().toList().get(1)).isEqualTo("姓名,证件号码,缴存基数,问题");
        assertThat(marked.body()).contains("单元格是公式");
        String mended = TestPersons.remittanceList(first, first + 2, "10000");
        var drafted = declare(clerk, field(page, "id"), "2026-01", utf8(mended));
        assertThat(clerk.browser().get(location(drafted)).body()).contains("确认申报");
        assertThat(hall.count("select count(*) from ledger.entry")).isEqualTo(entries);
    }

    @Test
    void doesOnceWhatIsSentTwiceAtOnce() throws Exception {
        Clerk clerk = employer("大厅四厂", 2);
        String id = clerk.open();
        Callable<HttpResponse<String>> click = () -> declare(clerk, id, "2026-01", ROSTER);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<HttpResponse<String>> answers =
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> click).toList()).stream()
                            .map(future -> future.resultNow())
                            .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
            assertThat(answers).extracting(HallOnProgram::location).containsOnly(draftAt(id));
        }
        var first = clerk.browser().post("/hall/declare/confirm", Map.of("draft", id));
        var again = clerk.browser().post("/hall/declare/confirm", Map.of("draft", id));
        assertThat(location(again)).isEqualTo(location(first)).startsWith("/hall/cases/1101");
        // The back button leads to the case, not to a second declaration.
        assertThat(location(clerk.browser().get(draftAt(id)))).isEqualTo(location(first));
    }

    @Test
    void takesAnotherFileFromWhoeverWentBack() {
        int first = nextPerson;
        Clerk clerk = employer("大厅五厂", 2);
        String id = clerk.open();
        var one = declare(clerk, id, "2026-01", utf8("姓名,证件号码,缴存基数\n某,1,1\n"));
        var other =
                declare(
                        clerk,
                        id,
                        "2026-01",
                        utf8(TestPersons.remittanceList(first, first + 2, "9000")));
        assertThat(location(one)).isEqualTo(draftAt(id));
        assertThat(location(other)).startsWith("/hall/declare?draft=").isNotEqualTo(draftAt(id));
        assertThat(clerk.browser().get(location(other)).body()).contains("2,880.00");
    }

    @Test
    void tellsTheSecondOfTwoTabsWhatTheFirstHasDone() {
        Clerk clerk = employer("大厅六厂", 2);
        var one = declare(clerk, clerk.open(), "2026-01", ROSTER);
        var other = declare(clerk, clerk.open(), "2026-01", ROSTER);
        assertThat(confirm(clerk, one).statusCode()).isEqualTo(303);
        var late = confirm(clerk, other);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("情况有变", "重新填写").doesNotContain(">确认申报<");
    }

    @Test
    @Clause("5.5")
    void showsTheClerkHowMuchIsMissingAndWhatToDoAndLetsTheCaseBeCancelledOnce() {
        Clerk clerk = employer("大厅十三厂", 3);
        String address = location(confirm(clerk, declare(clerk, clerk.open(), "2026-01", ROSTER)));
        String page = clerk.browser().get(address).body();
        // 5 January and 60 days
        assertThat(page).contains("缴款期限：2026-03-06", "确认撤销").doesNotContain("不能自动入账</h2>");
        assertThat(clerk.browser().get("/hall").body()).contains("缴款期限：2026-03-06");
        String asked = asked(page);
        hall.pay(clerk.wallet(), Cny.parseYuan("4700.00"), copied(page, "大厅十三厂"));
        CentreProgram.await(
                "the page is told", () -> clerk.browser().get(asked).statusCode() == 200);
        assertThat(clerk.browser().get(address).body())
                .contains("款项已到，但不能自动入账", "4,800.00 元", "4,700.00 元", "少缴", "100.00 元")
                .contains("补付差额", "待缴款", "step-held");
        String cancellation = address + "/cancellation";
        assertThat(location(clerk.browser().post(cancellation, Map.of()))).isEqualTo(address);
        assertThat(location(clerk.browser().post(cancellation, Map.of()))).isEqualTo(address);
        assertThat(clerk.browser().get(address).body())
                .contains("已撤销", "重新申报")
                .doesNotContain("确认撤销", "sse-connect");
    }

    @Test
    void answersACancellationThatComesTooLateWithThePageAsItStands() {
        Clerk clerk = employer("大厅十四厂", 1);
        String address = location(confirm(clerk, declare(clerk, clerk.open(), "2026-01", ROSTER)));
        String page = clerk.browser().get(address).body();
        String asked = asked(page);
        hall.pay(clerk.wallet(), Cny.parseYuan("1600.00"), copied(page, "大厅十四厂"));
        CentreProgram.await(
                "the page is told", () -> clerk.browser().get(asked).statusCode() == 200);
        var late = clerk.browser().post(address + "/cancellation", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("不能撤销", "已入账");
    }

    @Test
    void throwsADraftAway() {
        Clerk clerk = employer("大厅十五厂", 1);
        var drafted = declare(clerk, clerk.open(), "2026-01", ROSTER);
        String draft = location(drafted).replaceAll(".*draft=", "");
        assertThat(clerk.browser().get(location(drafted)).body()).contains("确认删除");
        var thrown = clerk.browser().post("/hall/declare/discard", Map.of("draft", draft));
        assertThat(location(thrown)).isEqualTo("/hall");
        assertThat(clerk.browser().get("/hall").body()).doesNotContain(draft);
    }

    @Test
    void answersAnotherEmployersCaseAsOneThatNobodyHas() {
        Clerk owner = employer("大厅七厂", 1);
        Clerk other = employer("大厅八厂", 1);
        var drafted = declare(owner, owner.open(), "2026-01", ROSTER);
        String draft = location(drafted).replaceAll(".*draft=", "");
        String number = location(confirm(owner, drafted)).replaceAll(".*/", "");
        String nobody = "00000000-0000-7000-8000-000000000000";
        assertSame(other, "/hall/cases/" + number, "/hall/cases/1101999999990");
        assertSame(other, "/hall/cases/" + number, "/hall/cases/no-number");
        assertSame(other, "/hall/cases/" + number + "/state", "/hall/cases/1/state");
        assertSame(other, "/hall/cases/" + number + "/live", "/hall/cases/1/live");
        assertSame(other, draftAt(draft), draftAt(nobody));
        assertSame(
                other,
                "/hall/declare/marked?draft=" + draft,
                "/hall/declare/marked?draft=" + nobody);
        var theirs = other.browser().post("/hall/declare/confirm", Map.of("draft", draft));
        assertThat(theirs.statusCode()).isEqualTo(404);
        var cancelled = other.browser().post("/hall/cases/" + number + "/cancellation", Map.of());
        assertThat(cancelled.statusCode()).isEqualTo(404);
        var discarded = other.browser().post("/hall/declare/discard", Map.of("draft", draft));
        assertThat(discarded.statusCode()).isEqualTo(404);
        assertThat(other.browser().get("/hall").body()).doesNotContain(number);
    }

    @Test
    void answersFiftyMegabytesWithTheFormAndWhatToDo() {
        Clerk clerk = employer("大厅九厂", 1);
        long kept = hall.count("select count(*) from archive.evidence");
        var large = declare(clerk, clerk.open(), "2026-01", new byte[50 << 20]);
        assertThat(large.statusCode()).isEqualTo(303);
        var form = clerk.browser().get(location(large));
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("文件太大", "name=\"list\"");
        assertThat(hall.count("select count(*) from archive.evidence")).isEqualTo(kept);
    }

    @Test
    void refusesAFileOfAnotherKindAndAMissingOne() {
        Clerk clerk = employer("大厅十厂", 1);
        var pdf = declare(clerk, clerk.open(), "2026-01", utf8("%PDF-1.7 not a list"));
        assertThat(clerk.browser().get(location(pdf)).body())
                .contains("文件是 PDF")
                .doesNotContain("下载标注了问题的清册");
        var missing =
                clerk.browser()
                        .post("/hall/declare", Map.of("id", clerk.open(), "month", "2026-01"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("没有选择清册文件", "value=\"2026-01\"");
        var noMonth = declare(clerk, clerk.open(), "13 月", ROSTER);
        assertThat(clerk.browser().get(location(noMonth)).body()).contains("清册需要更正");
    }

    @Test
    void showsAScriptInANameAsTheTextItIs() {
        Clerk clerk = employer("<script>alert(1)</script>厂", 1);
        String list = "姓名,证件号码,缴存基数\n<img src=x>,<b>1</b>,<script>alert(2)</script>\n";
        var refused = declare(clerk, clerk.open(), "<script>3</script>", utf8(list));
        String pages =
                clerk.browser().get("/hall").body()
                        + clerk.browser().get("/hall/declare?month=%22%3E%3Cscript%3E").body()
                        + clerk.browser().get(location(refused)).body();
        assertThat(pages)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>", "<img src=x", "<b>1");
    }

    @Test
    void keepsADraftForWhoeverHadToSignInAgain() {
        Clerk clerk = employer("大厅十一厂", 1);
        var drafted = declare(clerk, clerk.open(), "2026-01", ROSTER);
        try (Browser fresh = new Browser(hall.program())) {
            var sent = fresh.get(location(drafted));
            assertThat(location(sent)).startsWith("/login?back=");
            var back = fresh.signIn(clerk.number(), clerk.password(), location(drafted));
            assertThat(location(back)).isEqualTo(location(drafted));
            assertThat(fresh.get(location(back)).body()).contains("确认申报");
        }
    }

    @Test
    void givesTemplatesInBothKinds() {
        Clerk clerk = employer("大厅十二厂", 1);
        var csv = clerk.browser().get("/hall/declare/template?kind=CSV");
        assertThat(csv.body()).startsWith("\uFEFF").contains("姓名,证件号码,缴存基数", "例：");
        var xlsx = clerk.browser().get("/hall/declare/template?kind=XLSX");
        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow())
                .contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(clerk.browser().get("/hall/declare/template?kind=PDF").statusCode())
                .isEqualTo(400);
    }

    private Clerk employer(String name, int persons) {
        int first = nextPerson;
        nextPerson += persons;
        return hall.employer(name, first, nextPerson);
    }

    private static HttpResponse<String> confirm(Clerk clerk, HttpResponse<String> drafted) {
        String page = clerk.browser().get(location(drafted)).body();
        return clerk.browser().post("/hall/declare/confirm", Map.of("draft", field(page, "draft")));
    }

    private static void assertSame(Clerk clerk, String theirs, String nobodys) {
        var one = clerk.browser().get(theirs);
        var other = clerk.browser().get(nobodys);
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(told(one)).isEqualTo(told(other));
    }

    /** What a page says, without its own address, its token and its time. */
    private static String told(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("value=\"/hall[^\"]*\"", "")
                .replaceAll("(name=\"_csrf\" value|name=\"_csrf\" content)=\"[^\"]*\"", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "");
    }

    private static String draftAt(String id) {
        return "/hall/declare?draft=" + id;
    }

    /** The value of the button that copies what begins so. */
    private static String copied(String page, String beginning) {
        return page.lines()
                .filter(line -> line.contains("data-copy=\"" + beginning))
                .map(line -> line.replaceAll(".*data-copy=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** Where the open page asks for its state. */
    private static String asked(String page) {
        return page.lines()
                .filter(line -> line.contains("hx-get=\""))
                .map(line -> line.replaceAll(".*hx-get=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] workbook(int from, int to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清册");
            sheet.value(0, 0, "2026年1月汇缴清册");
            List<String> headers = List.of("姓名", "证件号码", "缴存基数");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(1, column, headers.get(column));
            }
            for (int person = from; person < to; person++) {
                int row = person - from + 2;
                sheet.value(row, 0, TestPersons.name(person));
                sheet.value(row, 1, TestPersons.identity(person));
                sheet.value(row, 2, 10_000);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
