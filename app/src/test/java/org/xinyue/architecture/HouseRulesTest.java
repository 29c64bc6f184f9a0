package org.xinyue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: the house keeps its rules, and each rule is able to find its breach. Main and test classes are one house. */
final class HouseRulesTest {
    private static final String VIOLATORS = "org.xinyue.architecture.violators";

    private static JavaClasses everything = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read_all_classes() {
        everything = new ClassFileImporter().importPackages("org.xinyue");
    }

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_the_rule(HouseRule rule) {
        JavaClasses house = everything.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "belong to the house", HouseRulesTest::belongsToTheHouse));
        rule.rule().allowEmptyShould(true).check(house);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_bites_its_violator(HouseRule rule) {
        JavaClasses violator = everything.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "are the violator", type -> type.isEquivalentTo(rule.violator())));
        assertThat(rule.rule().evaluate(violator).hasViolation())
                .as("%s finds the breach in %s", rule, rule.violator().getSimpleName())
                .isTrue();
    }

    private static boolean belongsToTheHouse(JavaClass type) {
        return !type.getPackageName().startsWith(VIOLATORS) && !Generated.isPage(type.getPackageName());
    }
}
