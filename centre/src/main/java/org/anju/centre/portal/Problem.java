/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A refusal that is answered before any controller is reached, as {@code application/problem+json}.
 *
 * @param status of HTTP
 * @param code the refusal's stable name in capitals
 * @param detail what to do, without what was typed: nothing in it is escaped
 */
record Problem(int status, String code, String title, String detail) {

    static final Problem UNAUTHENTICATED =
            new Problem(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "UNAUTHENTICATED",
                    "未认证",
                    "缺少有效的访问令牌；请在 Authorization 头中以 Bearer 方式提供");

    static final Problem FORBIDDEN =
            new Problem(
                    HttpServletResponse.SC_FORBIDDEN,
                    "FORBIDDEN",
                    "无权访问",
                    "此令牌只能办理所属单位的业务；请改用有权的令牌");

    static final Problem EMPLOYER_UNKNOWN =
            new Problem(
                    HttpServletResponse.SC_NOT_FOUND,
                    "EMPLOYER_UNKNOWN",
                    "所指对象不存在",
                    "没有这个单位账号；请核对账号");

    static final Problem KEY_MISSING =
            new Problem(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "IDEMPOTENCY_KEY_MISSING",
                    "请求内容有误",
                    "缺少 Idempotency-Key 头或其值不是 UUID；请为每项业务生成一个 UUID，重发时用同一个");

    static final Problem KEY_REUSED =
            new Problem(
                    422,
                    "IDEMPOTENCY_KEY_REUSED",
                    "提交的内容不符合要求",
                    "此 Idempotency-Key 已用于内容不同的请求；请为新的业务生成新的 UUID");

    static final Problem FORM_UNREADABLE =
            new Problem(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "FORM_UNREADABLE",
                    "请求内容有误",
                    "表单正文无法读取；请以 UTF-8 编码，检查 Content-Type 头中的 boundary，再重新提交");

    /** Writes it as the whole answer. */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json());
    }

    /** As JSON. */
    String json() {
        return """
        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","code":"%s"}
        """
                .formatted(
                        code.toLowerCase(Locale.ROOT).replace('_', '-'),
                        title,
                        status,
                        detail,
                        code);
    }
}
