package org.xinyue.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.xinyue.XinyueApplication;

/** Before a browser, in the demonstration region. It takes half a minute to make, so tests of one process share it and leave its cases as they are. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "xinyue.data=${java.io.tmpdir}/xinyue-demo-${random.uuid}",
            "xinyue.demo=true",
            "db-scheduler.enabled=false"
        })
public @interface DemoRegion {}
