package org.xinyue.channel.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** As {@link ApiTest}, on a machine that carries little, behind a proxy on the same machine that is believed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ApiTest
@TestPropertySource(
        properties = {
            "xinyue.api.at-once=2",
            "xinyue.api.queue=2",
            "xinyue.api.patience=20ms",
            "spring.datasource.hikari.connection-timeout=1000",
            "server.forward-headers-strategy=native"
        })
@interface StrainedTest {}
