/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Somebody in front of a browser of their own. Whatever the browser complains of is noted: a breach
 * of the content security policy, an error of a script, a page that the program could not make.
 */
final class Visitor implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    private static final int NARROW = 360;
    private static final int FAULT = 500;

    /** An expected refusal is no complaint; the browser tells of each all the same. */
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "Failed to load resource: the server responded with a status of 4\\d\\d.*");

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, URI address) {
        this.address = address;
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address.toString())
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setViewportSize(WIDE, HIGH)
                                .setAcceptDownloads(true));
        this.page = listenTo(context.newPage());
        context.onPage(this::listenTo);
    }

    private Page listenTo(Page opened) {
        opened.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")
                            && !REFUSAL.matcher(message.text()).matches()) {
                        complaints.add(opened.url() + ": " + message.text());
                    }
                });
        opened.onPageError(error -> complaints.add(opened.url() + ": " + error));
        opened.onResponse(
                response -> {
                    if (response.status() >= FAULT) {
                        complaints.add(response.url() + " answered " + response.status());
                    }
                });
        return opened;
    }

    /** Signs in at the sign-in page. */
    Visitor signIn(String number, String password) {
        page.navigate("/login");
        page.locator("input[name=number]").fill(number);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.url()).as("where %s is after signing in", number).doesNotContain("/login");
        return this;
    }

    /** The page itself, for whatever stands on it. */
    Page page() {
        return page;
    }

    /** Opens an address of the program. */
    Response open(String path) {
        return page.navigate(path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(false));
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Puts the page on a narrow phone, or back on the desk. */
    void narrow(boolean narrow) {
        page.setViewportSize(narrow ? NARROW : WIDE, HIGH);
    }

    /** Shows pages in this look and language from the next load on. */
    void look(String theme, String size, String language) {
        context.addCookies(
                List.of(
                        new Cookie("anju-look", theme + "_standard_" + size)
                                .setUrl(address.toString()),
                        new Cookie("anju-language", language).setUrl(address.toString())));
    }

    /** Another tab of the same person. */
    Page secondTab() {
        return context.newPage();
    }

    /** As when the session has ended on the other side. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    /** What the browser complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Goes away; nothing must have been complained of. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
