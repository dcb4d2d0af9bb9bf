/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The screenshots of all pages in all their looks, taken where a journey comes by. */
final class Album {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Album() {}

    /** Takes the page as it stands now, after looking whether everybody can use it. */
    static void take(Visitor visitor, String page, Look look) {
        Page shown = visitor.page();
        assertThat(shown.locator("body").innerText())
                .as("texts of %s %s", page, look)
                .doesNotContain("??");
        check(shown, page, look);
        shown.screenshot(new Page.ScreenshotOptions().setPath(file(page, look)).setFullPage(true));
    }

    /** Takes a page at its address in each look that only changes how it looks. */
    static void takeLooks(Visitor visitor, String page, String path) {
        boolean hall = path.startsWith("/hall");
        visitor.open(path);
        take(visitor, page, Look.FILLED);
        visitor.narrow(true);
        take(visitor, page, Look.NARROW);
        assertNothingSticksOut(visitor.page(), page);
        visitor.narrow(false);
        visitor.look("dark", "standard", "zh-CN");
        visitor.open(path);
        take(visitor, page, Look.DARK);
        if (hall) {
            visitor.look("light", "elder", "zh-CN");
            visitor.open(path);
            take(visitor, page, Look.ELDER);
        }
        visitor.look("light", "standard", "en");
        visitor.open(path);
        take(visitor, page, Look.ENGLISH);
        visitor.look("light", "standard", "zh-CN");
        visitor.open(path);
    }

    /** Whether the screenshot was taken. */
    static boolean holds(String page, Look look) {
        return Files.isRegularFile(file(page, look));
    }

    /** Takes the picture of a document anew, where this run was asked to by anju.regenerate. */
    static void publish(Page shown, String name) {
        if (Boolean.getBoolean("anju.regenerate")) {
            shown.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("../docs/img").resolve(name)));
        }
    }

    /**
     * What axe finds serious or critical. No page holds a frame, so one run in the page itself sees
     * all of it; what passed is not described, which would take most of the time.
     */
    static List<String> barriers(Page shown) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(shown)
                .options(onlyViolations).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Album::told)
                        .toList();
    }

    private static void check(Page shown, String page, Look look) {
        assertThat(barriers(shown)).as("what axe finds on %s %s", page, look).isEmpty();
    }

    private static void assertNothingSticksOut(Page shown, String page) {
        Object width = shown.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("width of %s on a narrow screen", page)
                .isLessThanOrEqualTo(shown.viewportSize().width);
    }

    private static String told(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private static Path file(String page, Look look) {
        return FOLDER.resolve(page).resolve(look.file());
    }
}
