package dev.pastgrant.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the benchmarks may use which library. */
class LibrariesTest {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.pastgrant.benchmarks");

    @ParameterizedTest
    @CsvSource({
        "com.cedarpolicy,         peers",
        "org.casbin,              peers",
        "com.googlecode.aviator,  peers",
        "org.openjdk.jmh,         decisions",
        "org.rocksdb,             commands",
        "software.amazon.awssdk,  http",
        "io.vertx,                http commands authorize",
    })
    void a_library_is_seen_only_by_those_who_measure_with_it(String library, String users) {
        String[] packages = users.replaceAll("(\\S+)", "dev.pastgrant.benchmarks.$1..").split(" ");

        assertThat(MAIN)
                .as("%s is used at all", library)
                .anyMatch(type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use ->
                                        use.getTargetClass().getName().startsWith(library + ".")));
        noClasses()
                .that(not(resideInAnyPackage(packages)))
                .should()
                .dependOnClassesThat(resideInAPackage(library + ".."))
                .check(MAIN);
    }
}
