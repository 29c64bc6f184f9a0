package org.xinyue.channel.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.xinyue.XinyueApplication;

/** The whole application on a port of its own, with a clock that stands still on 2 March 2026, nine in the morning. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "xinyue.data=${java.io.tmpdir}/xinyue-api-${random.uuid}",
            "db-scheduler.enabled=false",
            "xinyue.api.tokens.of-address=100000"
        })
@Import(ApiWorld.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface ApiTest {}
