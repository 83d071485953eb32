package dev.pastgrant.benchmarks.peers;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Wildcard;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casbin.jcasbin.util.function.CustomFunction;

/** A test that a matcher of jCasbin calls with a part of the request and a column of a line. */
final class CasbinFunction extends CustomFunction {
    @Serial private static final long serialVersionUID = 1L;

    private final String name;

    /** The tests by the text of their column, so that no column is read twice. */
    private final transient Map<String, Test> tests;

    /** The test of a column for a request. */
    private interface Test {
        boolean passes(Object ofRequest);
    }

    private CasbinFunction(String name, Map<String, Test> tests) {
        this.name = name;
        this.tests = tests;
    }

    /** Whether a text matches one of a column's patterns. */
    static CasbinFunction anyOf(List<Rule> rules) {
        Map<String, Test> tests = new HashMap<>();
        rules.stream()
                .flatMap(rule -> Stream.of(rule.actions(), rule.resources()))
                .forEach(patterns -> tests.put(joined(patterns), anyMatches(patterns)));
        return new CasbinFunction("anyOf", tests);
    }

    private static Test anyMatches(List<String> patterns) {
        Wildcard[] wildcards = patterns.stream().map(Wildcard::new).toArray(Wildcard[]::new);
        return text -> {
            for (Wildcard wildcard : wildcards) {
                if (wildcard.matches((String) text)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether the condition keys fulfil the conditions of the statement that a column names. */
    static CasbinFunction hold(List<Rule> rules) {
        Map<String, Test> tests = new HashMap<>();
        for (Rule rule : rules) {
            PlainConditions conditions = new PlainConditions(rule.conditions());
            tests.put(rule.id(), keys -> conditions.hold((PlainConditions.Keys) keys));
        }
        return new CasbinFunction("hold", tests);
    }

    /** The text of a column with these patterns. */
    static String joined(List<String> patterns) {
        return String.join(" ", patterns);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public AviatorObject call(
            Map<String, Object> env, AviatorObject ofRequest, AviatorObject column) {
        Test test = tests.get(FunctionUtils.getStringValue(column, env));
        if (test == null) {
            throw new IllegalArgumentException("unknown to " + name);
        }
        return AviatorBoolean.valueOf(test.passes(FunctionUtils.getJavaObject(ofRequest, env)));
    }
}
