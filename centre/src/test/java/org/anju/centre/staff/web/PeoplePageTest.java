/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeoplePageTest {

    private static final String PAGE = "/administration/people";
    private static final SignedIn BY = new SignedIn("api:test", "test", Set.of(), null);
    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");

    private static CentreDatabase database;
    private static CentreProgram program;
    private static Browser administrator;
    private static Browser auditor;

    @BeforeAll
    static void start() {
        database = CentreDatabase.create();
        program = CentreProgram.start(database);
        administrator = signedIn("A001", Post.SECURITY_ADMINISTRATOR);
        auditor = signedIn("A002", Post.AUDITOR);
    }

    @AfterAll
    static void stop() {
        administrator.close();
        auditor.close();
        program.close();
        database.close();
    }

    @Test
    @Clause("8.1.1")
    void anAdministratorAddsAPersonWhoThenSignsInAndLosesThePostAgain() {
        administrator.get(PAGE);
        var added =
                administrator.post(
                        PAGE, Map.of("number", "T100", "name", "柜员甲", "posts", "TELLER"));
        assertThat(added.statusCode()).isEqualTo(200);
        Matcher password = PASSWORD.matcher(added.body());
        assertThat(password.find()).isTrue();
        try (Browser teller = Browser.signedIn(program, "T100", password.group(1))) {
            assertThat(teller.get("/desk").statusCode()).isEqualTo(200);
            administrator.get(PAGE + "/T100");
            var ended = administrator.post(PAGE + "/T100/posts/TELLER/end", Map.of());
            assertThat(ended.statusCode()).isEqualTo(303);
            assertThat(teller.get("/desk").statusCode()).isEqualTo(303);
        }
        var assigned = administrator.post(PAGE + "/T100/posts", Map.of("post", "CHECKER"));
        assertThat(assigned.statusCode()).isEqualTo(303);
        assertThat(administrator.get(PAGE + "/T100").body()).contains("复核", "受理");
    }

    @Test
    void showsWhatIsWrongBesideItsField() {
        administrator.get(PAGE);
        var twice =
                administrator.post(
                        PAGE, Map.of("number", "A001", "name", "又一人", "posts", "TELLER"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body())
                .contains("id=\"number-error\"", "已经用过", "value=\"又一人\"")
                .doesNotContain("id=\"password\"");
        var both =
                administrator.post(
                        PAGE + "?posts=TELLER",
                        Map.of("number", "A9", "name", "两岗", "posts", "SETTLEMENT"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("id=\"posts-error\"", "不相容");
        administrator.get(PAGE + "/A002");
        var incompatible = administrator.post(PAGE + "/A002/posts", Map.of("post", "BOOKKEEPER"));
        assertThat(incompatible.statusCode()).isEqualTo(422);
        assertThat(incompatible.body()).contains("不相容");
        administrator.get(PAGE + "/A001");
        var own = administrator.post(PAGE + "/A001/posts", Map.of("post", "TELLER"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("不得变更自己");
    }

    @Test
    @Clause("8.1.2")
    void anAuditorReadsEverythingAndChangesNothing() {
        var page = auditor.get(PAGE);
        assertThat(page.body()).contains("A001", "不相容岗位").doesNotContain("新增人员");
        for (String path :
                new String[] {
                    PAGE,
                    PAGE + "/A001/posts",
                    PAGE + "/A001/password",
                    PAGE + "/A001/posts/SECURITY_ADMINISTRATOR/end"
                }) {
            HttpResponse<String> answer =
                    auditor.post(
                            path,
                            Map.of(
                                    "number", "X1", "name", "x", "posts", "TELLER", "post",
                                    "TELLER"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(program.facade(People.class).find("X1")).isEmpty();
    }

    @Test
    void aScriptInANameIsAName() {
        program.facade(People.class)
                .add(
                        new NewPerson("S1", "<script>alert(1)</script>", Set.of(Post.TELLER), null),
                        BY);
        assertThat(auditor.get(PAGE + "/S1").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    private static Browser signedIn(String number, Post post) {
        String password =
                program.facade(People.class)
                        .add(new NewPerson(number, "人员" + number, Set.of(post), null), BY);
        return Browser.signedIn(program, number, password);
    }
}
