package org.xinyue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole platform in one process. The only class of the root package. */
@SpringBootApplication
public class XinyueApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(XinyueApplication.class, arguments);
    }
}
