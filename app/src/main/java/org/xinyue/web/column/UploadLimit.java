package org.xinyue.web.column;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinyue.web.shell.Pages;

/**
 * Answers an upload that is too large as a whole with a sentence. Before the security filters: the server drops every field of
 * such a form, the token too, and the person would read of a forgery. A single file too large reaches {@code Documents}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {
    /** Below {@code spring.servlet.multipart.max-request-size}. */
    private static final long MOST = DataSize.ofMegabytes(100).toBytes();

    private final Pages pages;

    UploadLimit(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (multipart && request.getContentLengthLong() > MOST) {
            var page = new GuidePage(
                    "文件太大",
                    "一次上传的文件合计不能超过 100 MB，本次没有保存任何内容。",
                    List.of(GuidePage.Section.of(
                            "请这样做", "按浏览器的“后退”键回到上一页，已填写的文字还在。", "每个文件不超过 20 MB，分几次上传；扫描件可以降低清晰度后再试。")));
            pages.write(HttpStatus.CONTENT_TOO_LARGE, page, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
