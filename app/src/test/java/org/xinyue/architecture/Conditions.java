package org.xinyue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Conditions the rule language has no words for. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> resideInPackageAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("reside in a package annotated with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(annotation))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " lies in an unmarked package"));
            }
        };
    }

    /** Methods and constructors; canonical constructors of records have a bound of their own. */
    static ArchRule atMostParameters(int most, int mostInRecords) {
        return codeUnits()
                .that(areWrittenByHand())
                .should(new ArchCondition<JavaCodeUnit>("have at most " + most + " parameters") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        int bound = isOfRecord(unit) ? mostInRecords : most;
                        int count = unit.getRawParameterTypes().size();
                        events.add(new SimpleConditionEvent(
                                unit, count <= bound, unit.getFullName() + " has " + count + " parameters"));
                    }
                });
    }

    static DescribedPredicate<JavaMethod> areTests() {
        return DescribedPredicate.describe(
                "are tests",
                method -> method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
    }

    private static boolean isOfRecord(JavaCodeUnit unit) {
        return unit instanceof JavaConstructor && unit.getOwner().isRecord();
    }

    private static DescribedPredicate<JavaCodeUnit> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !unit.getName().startsWith("lambda$")
                        && !Generated.isPage(unit.getOwner().getPackageName()));
    }
}
