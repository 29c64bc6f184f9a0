package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.http.gate.Problem;

/** Addresses and methods that the contract does not have are refused like everything else, not with a page. */
@Hidden
@RestController
class NoSuchController {
    @RequestMapping("/api/**")
    ResponseEntity<Problem> refuse(HttpServletRequest request) {
        return Refusals.answer(Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-address",
                "没有这个接口",
                "没有 " + request.getMethod() + " 这个地址的接口；请核对方法、地址和 Content-Type，接口说明见 /exchange/api"));
    }
}
