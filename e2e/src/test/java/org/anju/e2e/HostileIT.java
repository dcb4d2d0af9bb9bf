/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anju.launcher.demo.DemoUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What careless and ill-meaning people do to pages: nothing is made twice, taken or lost. */
@ExtendWith(House.Opening.class)
class HostileIT {

    private static final int MEGABYTE = 1 << 20;
    private static final int NOT_FOUND = 404;

    private final House house;

    HostileIT(House house) {
        this.house = house;
    }

    @Test
    void makesOneCaseOfADoubleClickOfTheBackButtonAndOfTwoTabs() {
        try (Visitor clerk = house.signedIn("clerk-4")) {
            Page page = clerk.page();
            clerk.open("/hall/declare");
            page.getByLabel("按上月清册生成").check();
            clerk.button("下一步：核对").click();
            String summary = page.url();
            Page other = clerk.secondTab();
            other.navigate(summary);

            clerk.button("确认申报").dblclick();
            assertThat(page.getByText("请用本单位的对公钱包付款")).isVisible();
            String first = page.url();
            page.goBack();
            page.navigate(summary);
            assertThat(page).hasURL(first);
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认申报")).click();
            assertThat(other).hasURL(first);
        }
    }

    @Test
    void bringsBackToTheFormAfterASessionThatEndedMeanwhile() {
        DemoUser user = house.user("clerk-2");
        try (Visitor clerk = house.signedIn(user.number())) {
            clerk.open("/hall/declare?month=2027-02");
            clerk.page().getByLabel("按上月清册生成").check();
            clerk.loseSession();
            clerk.button("下一步：核对").click();
            assertThat(clerk.page().getByRole(AriaRole.STATUS)).containsText("登录已过期");
            clerk.page().locator("input[name=number]").fill(user.number());
            clerk.page().locator("input[name=password]").fill(user.password());
            clerk.page().locator("main button[type=submit]").click();
            assertThat(clerk.page().getByLabel("缴存月份")).isVisible();
        }
    }

    @Test
    void answersAnUploadOfFiftyMegabytesWithAPage(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        Files.write(large, new byte[50 * MEGABYTE]);
        try (Visitor clerk = house.signedIn("clerk-2")) {
            clerk.open("/hall/declare");
            clerk.page().getByLabel("清册文件").setInputFiles(large);
            clerk.button("下一步：核对").click();
            assertThat(clerk.page().getByText("文件太大")).isVisible();
        }
    }

    @Test
    void refusesWhatIsNoListAndSaysWhatToDo() throws IOException {
        try (Visitor clerk = house.signedIn("clerk-2")) {
            Hall hall = new Hall(clerk);
            for (FilePayload file :
                    new FilePayload[] {
                        new FilePayload("bomb.xlsx", "application/zip", bomb()),
                        new FilePayload("scan.xlsx", "application/pdf", text("%PDF-1.7 scan")),
                        new FilePayload("notes.csv", "text/csv", text("随便写的一行"))
                    }) {
                hall.upload(file.name, file.buffer);
                assertThat(
                                clerk.page()
                                        .getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions().setLevel(1)))
                        .containsText("清册需要更正");
                assertThat(clerk.page().locator("tbody td").last()).containsText("请");
            }
        }
    }

    @Test
    void asksAgainForAFileThatIsEmpty() {
        try (Visitor clerk = house.signedIn("clerk-2")) {
            new Hall(clerk).upload("empty.csv", new byte[0]);
            assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText("文件是空的");
        }
    }

    @Test
    void showsAScriptInANameAsText() {
        String list = "姓名,证件号码,缴存基数\n<script>alert(1)</script>,990001199001010010,8000\n";
        try (Visitor clerk = house.signedIn("clerk-2")) {
            clerk.page()
                    .onDialog(
                            dialog -> {
                                throw new AssertionError(
                                        "a script of a name ran: " + dialog.message());
                            });
            new Hall(clerk).upload("list.csv", text(list));
            assertThat(clerk.page().getByRole(AriaRole.ALERT).first()).containsText("需要更正");
            assertThat(clerk.page().locator("main script[src*=alert]")).hasCount(0);
        }
    }

    @Test
    void answersForAnotherEmployersCaseAsForNone() {
        String foreign;
        try (Visitor other = house.signedIn("clerk-1")) {
            other.open("/hall");
            foreign = other.page().locator("a[href^='/hall/cases/']").first().getAttribute("href");
        }
        try (Visitor clerk = house.signedIn("clerk-2")) {
            Response answer = clerk.open(foreign);
            assertThat(answer.status()).isEqualTo(NOT_FOUND);
            String told = clerk.page().locator("main").innerText();
            Response none = clerk.open("/hall/cases/1101999999992");
            assertThat(none.status()).isEqualTo(NOT_FOUND);
            assertThat(clerk.page().locator("main").innerText()).isEqualTo(told);
            for (String below : new String[] {"/live", "/state", "/walk"}) {
                assertThat(clerk.page().request().get(foreign + below).status())
                        .isEqualTo(NOT_FOUND);
            }
        }
    }

    /** A workbook of a few kilobytes whose sheet would fill gigabytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[MEGABYTE];
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
