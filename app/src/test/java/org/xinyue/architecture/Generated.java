package org.xinyue.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Code nobody writes by hand, which the rules leave alone. */
final class Generated {
    private Generated() {}

    /** What the template compiler makes of {@code src/main/jte}. */
    static DescribedPredicate<JavaClass> pages() {
        return DescribedPredicate.describe("are generated pages", type -> isPage(type.getPackageName()));
    }

    static boolean isPage(String packageName) {
        return packageName.equals("org.xinyue.web.page") || packageName.startsWith("org.xinyue.web.page.");
    }
}
