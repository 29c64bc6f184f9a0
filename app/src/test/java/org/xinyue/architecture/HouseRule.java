package org.xinyue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.architecture.violators.BorrowedTime;
import org.xinyue.architecture.violators.DateOfOldUtil;
import org.xinyue.architecture.violators.FieldInjection;
import org.xinyue.architecture.violators.LongParameters;
import org.xinyue.architecture.violators.NameTestViolator;
import org.xinyue.architecture.violators.OptionalField;
import org.xinyue.architecture.violators.PrivateIntrusion;
import org.xinyue.architecture.violators.SleepingTest;
import org.xinyue.architecture.violators.casework.PageOutsideWeb;
import org.xinyue.architecture.violators.procedure.ImpureTable;
import org.xinyue.architecture.violators.unmarked.NotNullMarked;
import org.xinyue.architecture.violators.web.QueryInPage;

/** Every rule about classes, with the violator that proves it bites. Rules about files are in {@link SourceRules}. */
enum HouseRule {
    NAMES_SAY_WHAT_A_THING_IS(
            DateOfOldUtil.class,
            noClasses()
                    .should()
                    .haveNameMatching(".*(Utils?|Common|Helper|Base|Manager|Impl|DTO|Dto|VO|BO|Info|Data)")
                    .orShould()
                    .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..base..", "..impl..")),
    NO_FIELD_INJECTION(
            FieldInjection.class,
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class)),
    NO_DATES_OF_OLD(
            DateOfOldUtil.class,
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\.(Date|(Gregorian)?Calendar)|java\\.text\\.(Simple)?DateFormat")),
    TIME_COMES_FROM_A_CLOCK(BorrowedTime.class, noClasses().should().callMethodWhere(Calls.readTimeWithoutClock())),
    NOTHING_DEPENDS_ON_THE_MACHINES_DEFAULTS(
            BorrowedTime.class, noClasses().should().callMethodWhere(Calls.readDefaults())),
    PURE_PACKAGES_KNOW_NO_FRAMEWORK(
            ImpureTable.class,
            noClasses()
                    .that(Pure.classes())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.xinyue.web.."))),
    PAGES_LIVE_IN_WEB(
            PageOutsideWeb.class,
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..channel.http..", "org.xinyue.testing..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework.web.bind..",
                            "org.springframework.web.servlet..",
                            "jakarta.servlet.."))),
    PAGES_SPEAK_NO_SQL(
            QueryInPage.class,
            noClasses()
                    .that()
                    .resideInAnyPackage("..web..", "..channel.http..")
                    .and()
                    .resideOutsideOfPackage("org.xinyue.web.health..")
                    .and()
                    .haveSimpleNameNotContaining("Test")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))),
    TRANSACTIONS_BEGIN_BELOW_THE_PAGES(
            QueryInPage.class,
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage("..web..", "..channel.http..")
                    .should()
                    .beAnnotatedWith(Transactional.class)),
    NO_OPTIONAL_IN_FIELDS(
            OptionalField.class,
            fields().should()
                    .notHaveRawType(belongToAnyOf(Optional.class, OptionalInt.class, OptionalLong.class))
                    .allowEmptyShould(true)),
    NO_REACHING_INTO_PRIVATE_STATE(
            PrivateIntrusion.class,
            noClasses().should().callMethodWhere(Calls.to(java.lang.reflect.AccessibleObject.class, "setAccessible"))),
    EVERY_PACKAGE_IS_NULL_MARKED(
            NotNullMarked.class,
            classes().that(not(Generated.pages())).should(Conditions.resideInPackageAnnotatedWith(NullMarked.class))),
    FEW_PARAMETERS(LongParameters.class, Conditions.atMostParameters(5, 9)),
    TESTS_DO_NOT_SLEEP(SleepingTest.class, noClasses().should().callMethodWhere(Calls.sleep())),
    TEST_NAMES_ARE_SENTENCES(
            NameTestViolator.class,
            methods()
                    .that(Conditions.areTests())
                    .should()
                    .haveNameMatching("[a-z][a-z0-9]*(_[a-zA-Z0-9]+)+")
                    .andShould()
                    .haveNameNotMatching("(.*_)?should(_.*)?")
                    .allowEmptyShould(true));

    private final Class<?> violator;

    @SuppressWarnings("ImmutableEnumChecker") // a rule keeps no state
    private final ArchRule rule;

    HouseRule(Class<?> violator, ArchRule rule) {
        this.violator = violator;
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    Class<?> violator() {
        return violator;
    }
}
