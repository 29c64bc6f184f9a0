package org.xinyue.web.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.xinyue.XinyueApplication;

/** The whole application on a private database, without timers, for tests of the workbench. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = XinyueApplication.class,
        properties = {"xinyue.data=target/desk-test-${xinyue.fork:0}", "db-scheduler.enabled=false"})
@Import(DeskSetting.class)
public @interface DeskScenes {}
