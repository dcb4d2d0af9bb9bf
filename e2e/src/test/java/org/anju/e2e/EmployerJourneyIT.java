/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.kernel.Clause;
import org.anju.launcher.demo.DemoEmployer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An employer's clerk in the hall: three screens from a list to the books. */
@ExtendWith(House.Opening.class)
class EmployerJourneyIT {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final House house;

    EmployerJourneyIT(House house) {
        this.house = house;
    }

    @Test
    @Clause("6.1.1.1-1")
    void declaresPaysAndSeesTheMoneyPostedWithoutReloading() {
        DemoEmployer employer = house.employers().getFirst();
        try (Visitor clerk = house.signedIn("clerk-1");
                Visitor atTheBank = house.atTheBank()) {
            Payable payable = new Hall(clerk).declareFromRoster();
            assertThat(payable.remark()).contains(employer.name());
            Object loaded = clerk.page().evaluate("performance.timeOrigin");

            atTheBank.open("/");
            Page console = atTheBank.page();
            console.getByLabel("付款钱包").selectOption(employer.wallet());
            console.getByLabel("收款钱包编号").fill(payable.payee());
            console.getByLabel("金额（元）").fill(payable.yuan());
            console.getByLabel("附言", new Page.GetByLabelOptions().setExact(true))
                    .fill(payable.remark());
            console.locator("#pay-button").click();
            assertThat(console.locator("#paid")).not().isEmpty();

            assertThat(clerk.page().getByRole(AriaRole.STATUS).first()).containsText("已入账");
            assertThat(clerk.page().evaluate("performance.timeOrigin")).isEqualTo(loaded);
            assertThat(clerk.page().getByText("资金去向")).isVisible();
        }
    }

    @Test
    void correctsAListByTheFileThatComesBackMarked() throws IOException {
        DemoEmployer employer = house.employers().get(2);
        String sound = employer.list();
        // The first employee's identity number loses its last digit.
        String identity = employer.employees().getFirst().identityNumber();
        String faulty = sound.replace(identity, identity.substring(0, 17));
        try (Visitor clerk = house.signedIn("clerk-3")) {
            Hall hall = new Hall(clerk);
            clerk.open("/hall");
            assertThat(clerk.page().getByText("还没有申报过")).isVisible();
            Album.take(clerk, "HALL_HOME", Look.EMPTY);
            hall.upload("汇缴清册.csv", faulty.getBytes(GB18030));
            assertThat(clerk.page().getByRole(AriaRole.ALERT).first()).containsText("1 处需要更正");
            assertThat(clerk.page().getByRole(AriaRole.ROW).filter(row("证件号码"))).not().hasCount(0);
            Album.take(clerk, "HALL_DECLARE", Look.REFUSED);

            Download marked = clerk.page().waitForDownload(() -> clerk.link("下载标注了问题的清册").click());
            String returned = Files.readString(save(marked), StandardCharsets.UTF_8);
            assertThat(returned.lines().findFirst().orElseThrow()).endsWith("问题");
            assertThat(returned.lines()).hasSameSizeAs(sound.lines().toList());

            hall.choose("汇缴清册.csv", sound.getBytes(StandardCharsets.UTF_8));
            Payable payable = hall.confirm();
            assertThat(payable.remark()).contains(employer.name());
        }
    }

    @Test
    void takesTheTemplateAndKeepsTheLookChosen() throws IOException {
        try (Visitor clerk = house.signedIn("clerk-1")) {
            clerk.open("/hall/declare");
            Download template = clerk.page().waitForDownload(() -> clerk.link("下载 CSV 模板").click());
            assertThat(Files.readString(save(template))).contains("姓名", "证件号码", "例");
            clerk.button("长辈版").click();
            assertThat(clerk.page().locator("html")).hasAttribute("data-size", "elder");
            clerk.open("/hall");
            assertThat(clerk.page().locator("html")).hasAttribute("data-size", "elder");
            clerk.button("English").click();
            assertThat(clerk.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions row(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static Path save(Download download) throws IOException {
        Path file = Files.createTempFile("journey-", ".csv");
        file.toFile().deleteOnExit();
        download.saveAs(file);
        return file;
    }
}
