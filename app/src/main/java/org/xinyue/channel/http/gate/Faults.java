package org.xinyue.channel.http.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the server itself refuses or breaks off, at the addresses of the contract, is a problem too and not a page. */
final class Faults extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return !asked.startsWith("/api/") && !asked.startsWith("/oauth2/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var status = HttpStatus.resolve(response.getStatus());
        if (status != null && status.is4xxClientError()) {
            Problem.of(status, "unreadable-request", "请求不完整或不合规范", "服务器没有接受这个请求；请核对方法、地址和请求头后重新发送，接口说明见 /exchange/api")
                    .send(response);
            return;
        }
        Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "平台出错", Problem.FAILED)
                .send(response);
    }
}
