/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.anju.centre.staff.Post.AUDITOR;
import static org.anju.centre.staff.Post.BOOKKEEPER;
import static org.anju.centre.staff.Post.CHECKER;
import static org.anju.centre.staff.Post.EMPLOYER_CLERK;
import static org.anju.centre.staff.Post.FINANCE_CHECKER;
import static org.anju.centre.staff.Post.SECURITY_ADMINISTRATOR;
import static org.anju.centre.staff.Post.SETTLEMENT;
import static org.anju.centre.staff.Post.SYSTEM_OPERATOR;
import static org.anju.centre.staff.Post.TELLER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.centre.staff.Post;

/**
 * The register of every page: its transaction code, its address, who may open it and which clause
 * it serves. Menu, titles, the code box, rights and the journeys that must exist are read from
 * here; an address that no page covers is closed. The title is the message {@code page.NAME}.
 */
public enum Page {
    /** An employer's cases and what to do next. */
    HALL_HOME("", "/hall", "5.5", EMPLOYER_CLERK),
    /** An employer declares a month: screens one and two. */
    HALL_DECLARE("", "/hall/declare", "6.1.1.1-1", EMPLOYER_CLERK),
    /** One case of an employer: how to pay, timeline, live status. */
    HALL_CASE("", "/hall/cases/{id}", "5.5", EMPLOYER_CLERK),
    /** What each of the centre's people finds first. */
    DESK_HOME("", "/desk", "5.5", everybodyHere()),
    /** A teller takes a declaration in. */
    COUNTER_DECLARE("1101", "/counter/declare", "6.1.1.1-1", TELLER),
    /** One case as the centre sees it. */
    COUNTER_CASE("", "/counter/cases/{id}", "5.5", TELLER, CHECKER, SETTLEMENT, AUDITOR),
    /** Cases by number, name, masked identity or wallet. */
    COUNTER_SEARCH("1901", "/counter/search", "5.5", TELLER, CHECKER, SETTLEMENT, AUDITOR),
    /** What waits for a second person. */
    CHECKER_INBOX("1102", "/counter/approvals", "8.1.2", CHECKER),
    /** A person's fund account with its movements. */
    PERSONAL_ACCOUNT(
            "1902",
            "/counter/accounts/{number}",
            "3.6",
            TELLER,
            CHECKER,
            BOOKKEEPER,
            FINANCE_CHECKER,
            AUDITOR),
    /** The bank's notices, decoded. */
    NOTICES("1401", "/settlement/notices", "5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** One notice with its signature checked again. */
    NOTICE("", "/settlement/notices/{id}", "5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Orders to the bank by state, one with its timeline, and what people do about it. */
    ORDERS("1402", "/settlement/orders", "5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Walks of money that wait for a release or for somebody to look. */
    RELEASES("1403", "/settlement/walks", "5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Settlement instructions: prepared here, decided by a finance checker. */
    INSTRUCTIONS("1404", "/settlement/instructions", "5.2a", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Batches of payments: how far each has come, what happened to it, its lines. */
    BATCHES("1405", "/settlement/batches", "6.2.2.3", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Agreements with banks, their papers and their days. */
    AGREEMENTS("1407", "/settlement/agreements", "5.1", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** The centre's accounts with their limits, and payments that stopped at one. */
    WALLETS("1408", "/settlement/wallets", "8.5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Whose wallets are, and what the bank says is in the centre's accounts. */
    ENQUIRIES("1409", "/settlement/enquiries", "6.2.1.3b", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** The bank's dates for each account, their statements and what does not agree. */
    BANK_DAYS("1410", "/settlement/bank-days", "5.2c", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** Which accounts routes use and what is released without a person, by date. */
    RULES("1411", "/settlement/rules", "8.1.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** What the bank's own reason codes mean, and which nobody has read. */
    REASONS("1412", "/settlement/reasons", "5.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** What rules released by themselves and people check afterwards. */
    SAMPLES("1413", "/settlement/samples", "8.1.2", SETTLEMENT, FINANCE_CHECKER, AUDITOR),
    /** The chart of accounts with balances. */
    ACCOUNTS("1501", "/finance/accounts", "7.1", BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** The lines of one account. */
    ACCOUNT("", "/finance/accounts/{code}", "7.1", BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** One entry with its lines and where it came from. */
    ENTRY("", "/finance/entries/{id}", "7.3", SETTLEMENT, BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** The trial balance. */
    TRIAL_BALANCE("1502", "/finance/trial-balance", "7.1", BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** Held money: what waits, why, and for how long. */
    SUSPENSE("1503", "/finance/suspense", "5.4", BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** One amount of held money beside the cases it may be meant for. */
    SUSPENSE_ITEM("", "/finance/suspense/{id}", "6.1.1.1-4", BOOKKEEPER, FINANCE_CHECKER, AUDITOR),
    /** What waits for a finance checker. */
    FINANCE_INBOX("1504", "/finance/approvals", "8.1.2", FINANCE_CHECKER),
    /** The way of one case's money, as a picture and as a table. */
    WALK(
            "",
            "/walk/{entry}",
            "4.4",
            TELLER,
            CHECKER,
            SETTLEMENT,
            BOOKKEEPER,
            FINANCE_CHECKER,
            AUDITOR),
    /** People, their posts, and which posts exclude each other. */
    PEOPLE("1801", "/administration/people", "8.1.1", SECURITY_ADMINISTRATOR, AUDITOR);

    private final String code;
    private final String path;
    private final String clause;
    private final Set<Post> posts;

    Page(String code, String path, String clause, Post... posts) {
        this.code = code;
        this.path = path;
        this.clause = clause;
        this.posts = Set.of(posts);
    }

    /**
     * The transaction code (交易码) of four digits that opens it; empty where it is reached by a link.
     */
    public String code() {
        return code;
    }

    /** The address, with a name in braces for what differs from object to object. */
    public String path() {
        return path;
    }

    /** The address without what differs from object to object: where a menu leads. */
    public String address() {
        int brace = path.indexOf("/{");
        return brace < 0 ? path : path.substring(0, brace);
    }

    /** Every address that belongs to it, as patterns: its own with all below. */
    List<String> patterns() {
        return isEntrance() && !address().equals(path)
                ? List.of(path + "/**", address())
                : List.of(path + "/**");
    }

    /** The part of the house that it stands in, the first word of its address. */
    public String area() {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    /** Whether it can be opened without an object, and so stands in menus. */
    public boolean isEntrance() {
        return !code.isEmpty() || !path.contains("{");
    }

    /** The constant's name, for templates. */
    public String getName() {
        return name();
    }

    /** The clause of the standard that it serves first. */
    public String clause() {
        return clause;
    }

    /** Whoever holds one of these posts may open it. */
    public Set<Post> posts() {
        return posts;
    }

    private static Post[] everybodyHere() {
        return EnumSet.of(
                        TELLER,
                        CHECKER,
                        SETTLEMENT,
                        BOOKKEEPER,
                        FINANCE_CHECKER,
                        AUDITOR,
                        SECURITY_ADMINISTRATOR,
                        SYSTEM_OPERATOR)
                .toArray(Post[]::new);
    }
}
