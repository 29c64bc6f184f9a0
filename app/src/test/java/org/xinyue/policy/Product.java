package org.xinyue.policy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's classes and its tests' classes, read once. */
final class Product {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xinyue");

    private Product() {}

    /** The test classes, without the examples that {@link PolicyCoverageTest} makes for itself. */
    static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(location -> !location.contains("PolicyCoverageTest$"))
                .importPackages("org.xinyue");
    }
}
