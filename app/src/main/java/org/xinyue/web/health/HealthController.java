package org.xinyue.web.health;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two questions a load balancer asks: do you live (else restart me), can you take work (else send it elsewhere). */
@RestController
class HealthController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** 200 as long as the process can answer at all. */
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer(HttpStatus.OK, "系统在运行。");
    }

    /** 200 when work can be taken, 503 with the reason otherwise. */
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        Optional<String> obstacle = readiness.obstacle();
        return obstacle.map(sentence -> answer(HttpStatus.SERVICE_UNAVAILABLE, sentence))
                .orElseGet(() -> answer(HttpStatus.OK, "系统可以受理业务。"));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(sentence + "\n");
    }
}
