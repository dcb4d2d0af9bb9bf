/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

/** What an employer's clerk does in the hall, step by step as the pages lead. */
record Hall(Visitor clerk) {

    /** Declares the next month for everybody on the roster; ends on the page of the case. */
    Payable declareFromRoster() {
        clerk.open("/hall");
        clerk.link("申报汇缴").click();
        clerk.page().getByLabel("按上月清册生成").check();
        clerk.button("下一步：核对").click();
        return confirm();
    }

    /** Hands a list in and comes to the check of it, whatever it says. */
    void upload(String name, byte[] content) {
        clerk.open("/hall/declare");
        choose(name, content);
    }

    /** Hands another list in where the last one was refused. */
    void choose(String name, byte[] content) {
        clerk.page()
                .getByLabel("清册文件")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        clerk.button("下一步：核对").click();
    }

    /** Confirms what the summary shows; ends on the page of the case. */
    Payable confirm() {
        clerk.button("确认申报").click();
        assertThat(clerk.page().getByText("请用本单位的对公钱包付款")).isVisible();
        return Payable.of(clerk.page());
    }
}
