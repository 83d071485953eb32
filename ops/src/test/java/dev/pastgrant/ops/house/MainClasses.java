package dev.pastgrant.ops.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes that a node is made of, read once for all rules. */
final class MainClasses {
    /** Where Maven has packaged the fakes, they are in a jar and not in a folder of tests. */
    private static final ImportOption NO_TEST_JARS = location -> !location.contains("-tests.jar");

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(NO_TEST_JARS)
                    .importPackages("dev.pastgrant");

    private MainClasses() {}
}
