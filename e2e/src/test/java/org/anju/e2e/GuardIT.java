/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What watches over all journeys, seen red: a page of each kind that it must not let pass. */
@ExtendWith(House.Opening.class)
class GuardIT {

    private final House house;

    GuardIT(House house) {
        this.house = house;
    }

    @Test
    void complainsOfAnInlineStyle() {
        assertComplaint("<p style=\"color: red\">x</p>");
    }

    @Test
    void complainsOfAnInlineScript() {
        assertComplaint("<script>document.title = 'x'</script>");
    }

    @Test
    void complainsOfAPageThatTheProgramCouldNotMake() {
        Visitor visitor = house.stranger();
        visitor.page().route("**/broken", route -> route.fulfill(answer(500, "broken")));
        visitor.open("/broken");
        assertThatThrownBy(visitor::close).hasMessageContaining("answered 500");
    }

    @Test
    void findsWhatNobodyCanReadOrHear() {
        try (Visitor visitor = house.stranger()) {
            visitor.page()
                    .route(
                            "**/mute",
                            route ->
                                    route.fulfill(
                                            answer(
                                                    200,
                                                    "<!DOCTYPE html><html"
                                                        + " lang=en><title>x</title><main><form><input"
                                                        + " type=text></form></main></html>")));
            visitor.open("/mute");
            assertThat(Album.barriers(visitor.page()))
                    .anySatisfy(told -> assertThat(told).startsWith("label"));
        }
    }

    private void assertComplaint(String body) {
        Visitor visitor = house.stranger();
        Page page = visitor.page();
        String policy = page.navigate("/login").headerValue("Content-Security-Policy");
        page.route(
                "**/inline",
                route ->
                        route.fulfill(
                                answer(200, "<!DOCTYPE html><html lang=en><title>x</title>" + body)
                                        .setHeaders(
                                                Map.of(
                                                        "Content-Security-Policy",
                                                        policy,
                                                        "Content-Type",
                                                        "text/html"))));
        visitor.open("/inline");
        assertThatThrownBy(visitor::close).hasMessageContaining("Content Security Policy");
    }

    private static Route.FulfillOptions answer(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody(body);
    }
}
