package dev.pastgrant.ops.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.session.SessionIssued;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may know whom in a node: the arrows between modules and packages, and who may use which
 * library. The benchmarks see all of it and nobody sees them, which Maven enforces: they come last.
 */
final class ArrowsTest {
    private static final String POLICY = "dev.pastgrant.policy";
    private static final String DOMAIN = "dev.pastgrant.domain";
    private static final String ACCOUNT = DOMAIN + ".account";
    private static final JavaClasses MAIN = MainClasses.ALL;

    /** Ways to ask the machine for the time or for chance; a decision gets both as arguments. */
    private static final Set<String> UNREPEATABLE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Collections.shuffle");

    private static final Class<?>[] HARMLESS = {
        Serializable.class,
        IOException.class,
        UncheckedIOException.class,
        InetAddress.class,
        Inet4Address.class,
        Inet6Address.class
    };

    private static final String CATALOGUE_FILE = POLICY + ".catalogue.CatalogueFile";

    /** What of an address can be had without asking a name server. */
    private static final Set<String> ADDRESS_ARITHMETIC = Set.of("ofLiteral", "getAddress");

    @ParameterizedTest
    @CsvSource({
        "policy,       policy",
        "domain,       domain policy",
        "projections,  projections domain policy",
        "audit,        audit domain policy",
        "api,          api domain policy projections audit",
        "ops,          ops api domain policy projections audit",
    })
    void a_module_knows_only_the_modules_below_it(String module, String known) {
        classes()
                .that()
                .resideInAPackage("dev.pastgrant." + module + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("dev.pastgrant..")
                                .or(resideInAnyPackage(packagesOf(known))))
                .check(MAIN);
    }

    private static String[] packagesOf(String modules) {
        return modules.replaceAll("(\\S+)", "dev.pastgrant.$1..").split(" ");
    }

    @Test
    void every_class_belongs_to_a_module() {
        assertThat(MAIN)
                .allMatch(
                        resideInAnyPackage(packagesOf("policy domain projections audit api ops")),
                        "lives in a module's package");
    }

    @ParameterizedTest
    @CsvSource({
        "org.rocksdb,             ops.rocksdb",
        "org.axonframework,       ops.axon",
        "org.apache.lucene,       audit.index",
        "io.vertx,                api.http",
        "io.netty,                api.http",
        "software.amazon.awssdk,  api",
        "com.google.crypto.tink,  ops.secrets",
        "kotlinx,                 domain.collection",
        "org.pcollections,        domain.collection",
        "picocli,                 ops.cli ops.config",
    })
    void a_library_is_seen_only_by_the_package_that_wraps_it(String library, String wrappers) {
        assertThat(MAIN)
                .as("%s is used at all", library)
                .anyMatch(type -> uses(type, library + "."));
        noClasses()
                .that(not(resideInAnyPackage(packagesOf(wrappers))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(MAIN);
    }

    private static boolean uses(JavaClass type, String prefix) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getName().startsWith(prefix));
    }

    @Test
    void the_server_takes_shapes_from_the_aws_sdk_but_is_no_client_of_aws() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon.awssdk.services.*",
                        "software.amazon.awssdk.auth..",
                        "software.amazon.awssdk.http..",
                        "software.amazon.awssdk.regions..")
                .check(MAIN);
    }

    @Test
    void a_decision_never_asks_the_machine_for_the_time_or_for_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(POLICY + "..", DOMAIN + "..")
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(Random.class, SecureRandom.class)
                                .or(resideInAPackage(RandomGenerator.class.getPackageName())))
                .orShould()
                .accessTargetWhere(describe("cannot be repeated", ArrowsTest::isUnrepeatable))
                .check(MAIN);
    }

    private static boolean isUnrepeatable(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return UNREPEATABLE.contains(owner + "." + access.getName())
                || (owner.startsWith("java.time.") && access.getName().matches("now|system.*"));
    }

    @Test
    void no_rule_of_the_domain_is_handed_a_clock_only_a_log_is() {
        noClasses()
                .that(
                        resideInAnyPackage(POLICY + "..", DOMAIN + "..")
                                .and(resideOutsideOfPackage(DOMAIN + ".log")))
                .should()
                .dependOnClassesThat(belongToAnyOf(Clock.class, InstantSource.class))
                .check(MAIN);
    }

    @Test
    void the_domain_does_no_input_or_output() {
        noClasses()
                .that()
                .resideInAnyPackage(POLICY + "..", DOMAIN + "..")
                .and()
                .doNotHaveFullyQualifiedName(CATALOGUE_FILE)
                .should()
                .dependOnClassesThat(isInputOrOutput().and(not(belongToAnyOf(HARMLESS))))
                .orShould()
                .accessTargetWhere(describe("may look a name up", ArrowsTest::mayLookUpAName))
                .check(MAIN);
    }

    /** A constant that is too large for a source file, and so a resource of our own jar. */
    @Test
    void but_for_the_catalogue_of_services_which_is_only_a_stream() {
        noClasses()
                .that()
                .haveFullyQualifiedName(CATALOGUE_FILE)
                .should()
                .dependOnClassesThat(
                        isInputOrOutput()
                                .and(not(belongToAnyOf(HARMLESS)))
                                .and(not(belongToAnyOf(InputStream.class))))
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> isInputOrOutput() {
        return resideInAnyPackage(
                "java.io..", "java.net..", "java.nio.channels..", "java.nio.file..", "java.sql..");
    }

    private static boolean mayLookUpAName(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(InetAddress.class)
                && !ADDRESS_ARITHMETIC.contains(access.getName());
    }

    @Test
    void packages_form_no_circle_in_any_module() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(MAIN);
    }

    /** Each has its stored names, which the codec's test holds to them. */
    @Test
    void a_log_holds_events_of_accounts_records_of_calls_and_sessions() {
        classes()
                .that()
                .areAssignableTo(LogEvent.class)
                .and(not(belongToAnyOf(LogEvent.class)))
                .should()
                .beAssignableTo(AccountEvent.class)
                .orShould()
                .be(CallRecord.class)
                .orShould()
                .be(SessionIssued.class)
                .check(MAIN);
    }

    /** A node on another engine needs no change above it. */
    @Test
    void an_engine_is_known_only_where_it_is_chosen() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.pastgrant.ops.rocksdb..", "dev.pastgrant.ops.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pastgrant.ops.rocksdb..")
                .check(MAIN);
    }

    /** Turns could be carried by another framework, and are read without one. */
    @Test
    void turns_do_not_know_who_carries_them() {
        noClasses()
                .that()
                .resideInAPackage("dev.pastgrant.ops.turns..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pastgrant.ops.axon..")
                .check(MAIN);
    }

    @Test
    void only_a_turn_runs_the_decider_of_them_all() {
        classes()
                .that()
                .haveFullyQualifiedName(AccountDecider.class.getName())
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(ACCOUNT, DOMAIN + ".call"))
                .check(MAIN);
    }

    /** Every package by itself, but for an account: one aggregate, one tree. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            boolean isOfAccount = name.equals(ACCOUNT) || name.startsWith(ACCOUNT + ".");
            return SliceIdentifier.of(isOfAccount ? ACCOUNT : name);
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
