/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.List;
import org.anju.launcher.demo.Demo;
import org.anju.launcher.demo.DemoEmployer;
import org.anju.launcher.demo.DemoUser;
import org.anju.launcher.process.ProgramFiles;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The demo as its users start it, and one browser: opened for the first journey of a run, closed
 * after the last. A journey takes it as a parameter of its constructor.
 */
final class House implements AutoCloseable {

    private final Demo demo;
    private final Playwright playwright;
    private final Browser browser;

    private House() {
        demo = Demo.throwAway(ProgramFiles.ofProject());
        try {
            demo.start();
            playwright = Playwright.create();
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
        browser = Chromium.launch(playwright);
    }

    /** Somebody before the sign-in. */
    Visitor stranger() {
        return new Visitor(browser, demo.centreAddress());
    }

    /** Somebody who has signed in, by the login number. */
    Visitor signedIn(String number) {
        DemoUser user = demo.user(number);
        return stranger().signIn(user.number(), user.password());
    }

    /** Somebody at the sandbox bank's console. */
    Visitor atTheBank() {
        return new Visitor(browser, demo.bankAddress());
    }

    DemoUser user(String number) {
        return demo.user(number);
    }

    List<DemoEmployer> employers() {
        return demo.employers();
    }

    URI bankAddress() {
        return demo.bankAddress();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        demo.close();
    }

    /** Opens the house once a run, and hands it to every journey. */
    static final class Opening implements BeforeAllCallback, ParameterResolver {

        @Override
        public void beforeAll(ExtensionContext context) {
            Chromium.demand();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == House.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(House.class, _ -> new House(), House.class);
        }
    }
}
