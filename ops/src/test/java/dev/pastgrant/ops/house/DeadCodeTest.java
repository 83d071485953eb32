package dev.pastgrant.ops.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing in a node is there for nobody, or for tests alone. What the benchmarks or an example name
 * counts as used: they are not on the class path of this test, but their sources are at hand.
 */
final class DeadCodeTest {
    private static final String LIBRARY = "answers who embeds the policy library";
    private static final String BOUND = "shows that what is remembered is bounded";
    private static final String OPTION = "is set by tests, where the default would hide what fails";

    private static final Map<String, String> TYPES_WITHOUT_A_USER =
            Map.of(
                    "MessageIds", "is named by a service file, for Axon",
                    "OwnServices", "is one constant, which javac copies",
                    "AccessAnalyzerError", "is what AWS's model declares, for operations to come",
                    "OrganizationsError", "is what AWS's model declares, for operations to come");

    /** By the name of the type and that of the method, whatever its arguments. */
    private static final Map<String, String> METHODS_WITHOUT_A_CALLER =
            Map.ofEntries(
                    entry("Explanation.matchedStatements", LIBRARY),
                    entry("PolicyLayers.withResourcePolicy", LIBRARY),
                    entry("ServiceCatalogue.conditionKey", LIBRARY),
                    entry("ServiceCatalogue.globalConditionKeys", LIBRARY),
                    entry("ServiceCatalogue.resourceType", LIBRARY),
                    entry("PolicyDocuments.heldCharacters", BOUND),
                    entry("SignatureVerifier.signingKeys", BOUND),
                    entry("LogOptions.withClock", OPTION),
                    entry("LogOptions.withLinger", OPTION),
                    entry("LogOptions.withMaxQueued", OPTION),
                    entry("DataFolderRefused.reason", "tells refusals apart without their words"),
                    entry("Directory.idByName", "is what Jackson stores"),
                    entry("Service.signingName", "is how a client of the service signs"));

    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*\\b");
    private static final Set<String> NAMED_ELSEWHERE = namedElsewhere();

    private static Set<String> namedElsewhere() {
        SourceTree tree = SourceTree.here();
        return Stream.concat(
                        tree.java("main").stream().filter(file -> isOf("benchmarks", tree, file)),
                        tree.examples().stream())
                .flatMap(file -> SourceTree.found(WORD, SourceTree.text(file)).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOf(String module, SourceTree tree, Path file) {
        return tree.root().relativize(file).startsWith(module);
    }

    @Test
    void every_type_has_a_user() {
        Set<String> used = new HashSet<>();
        for (JavaClass type : MainClasses.ALL) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(DeadCodeTest::outermost)
                    .filter(target -> !target.equals(outermost(type)))
                    .forEach(target -> used.add(target.getName()));
        }
        assertThat(MainClasses.ALL)
                .filteredOn(type -> type.isTopLevelClass() && !isPackageInfo(type))
                .filteredOn(type -> !used.contains(type.getName()))
                .filteredOn(type -> !NAMED_ELSEWHERE.contains(type.getSimpleName()))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(TYPES_WITHOUT_A_USER.keySet());
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass element = type.isArray() ? type.getBaseComponentType() : type;
        return element.getEnclosingClass().map(DeadCodeTest::outermost).orElse(element);
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    @Test
    void every_method_has_a_caller() {
        List<String> uncalled =
                MainClasses.ALL.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !isMadeByTheCompiler(method))
                        .filter(method -> method.getAccessesToSelf().isEmpty())
                        .filter(method -> !overridesAny(method) && !isCalledOfASubtype(method))
                        .filter(method -> !NAMED_ELSEWHERE.contains(method.getName()))
                        .map(DeadCodeTest::shown)
                        .distinct()
                        .toList();
        assertThat(uncalled).containsExactlyInAnyOrderElementsOf(METHODS_WITHOUT_A_CALLER.keySet());
    }

    private static boolean isMadeByTheCompiler(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                || (owner.isRecord() && isAccessor(method));
    }

    private static boolean isAccessor(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    private static String shown(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean isCalledOfASubtype(JavaMethod method) {
        return method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(
                        other -> overrides(other, method) && !other.getAccessesToSelf().isEmpty());
    }

    /** Somebody may call it who knows the supertype only. */
    private static boolean overridesAny(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(
                        owner.getAllRawSuperclasses().stream(),
                        owner.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> overrides(method, other));
    }

    private static boolean overrides(JavaMethod lower, JavaMethod upper) {
        return lower.getName().equals(upper.getName())
                && lower.getRawParameterTypes().size() == upper.getRawParameterTypes().size();
    }
}
