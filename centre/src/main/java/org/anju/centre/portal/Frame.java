/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param page the page's line in the register; null on pages that are in none, such as the sign-in
 * @param user who has signed in; null before
 * @param centre the centre's name
 * @param environment what is not the real thing says so; empty in production
 * @param day the open accounting date, printed; null before the first one or the sign-in
 * @param now the time, printed, for the watermark
 * @param here the address of this page, to come back to
 */
public record Frame(
        @Nullable Page page,
        @Nullable SignedIn user,
        Look look,
        String centre,
        String environment,
        @Nullable String day,
        String now,
        String here) {

    /** The pages of one area in the menu. */
    public record Group(String area, List<Page> pages) {}

    /** Whether this is the employers' hall; what is nobody's page yet looks like it too. */
    public boolean hall() {
        if (page != null) {
            return page.area().equals("hall");
        }
        return user == null || user.posts().contains(Post.EMPLOYER_CLERK);
    }

    /** The name of the area for the style sheet. */
    public String area() {
        return hall() ? "hall" : "desk";
    }

    /** What this user may open from the menu, by area, in the order of the register. */
    public List<Group> menu() {
        Map<String, List<Page>> areas = new LinkedHashMap<>();
        open().stream()
                .filter(each -> each.isEntrance())
                .forEach(
                        each ->
                                areas.computeIfAbsent(each.area(), _ -> new ArrayList<>())
                                        .add(each));
        return areas.entrySet().stream()
                .map(area -> new Group(area.getKey(), List.copyOf(area.getValue())))
                .toList();
    }

    /** What this user may open by a transaction code. */
    public List<Page> codes() {
        return open().stream().filter(each -> !each.code().isEmpty()).toList();
    }

    /**
     * Whether this user may open a page of the register, by its name; a link that leads to a no is
     * not shown.
     */
    public boolean opens(String name) {
        return open().contains(Page.valueOf(name));
    }

    private List<Page> open() {
        SignedIn signedIn = user;
        return signedIn == null
                ? List.of()
                : Arrays.stream(Page.values())
                        .filter(each -> signedIn.posts().stream().anyMatch(each.posts()::contains))
                        .toList();
    }
}
