package dev.pastgrant.benchmarks.peers;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * jCasbin with its model of roles and denials: a statement is a line, a policy is a role. A line's
 * actions, resources and conditions are read in advance and tested in plain Java.
 *
 * @see <a href="https://casbin.org/docs/syntax-for-models">Syntax for models</a>
 */
public final class Casbin implements Engine {
    private static final String MODEL =
            """
            [request_definition]
            r = sub, act, res, ctx

            [policy_definition]
            p = sub, act, res, cond, eft

            [role_definition]
            g = _, _

            [policy_effect]
            e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

            [matchers]
            m = anyOf(r.act, p.act) && anyOf(r.res, p.res) && hold(r.ctx, p.cond) && g(r.sub, p.sub)
            """;

    private final Enforcer enforcer;
    private final List<Object[]> requests;

    /** Prepares a scenario. */
    public Casbin(Scenario scenario) {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        List<Rule> rules = scenario.policies().rules();
        enforcer.addFunction("anyOf", CasbinFunction.anyOf(rules));
        enforcer.addFunction("hold", CasbinFunction.hold(rules));
        enforcer.addPolicies(rules.stream().map(Casbin::line).toList());
        List<List<Integer>> ofUsers = scenario.policies().ofUsers();
        enforcer.addGroupingPolicies(
                IntStream.range(0, ofUsers.size())
                        .boxed()
                        .flatMap(user ->
                                ofUsers.get(user).stream()
                                        .map(policy -> List.of(user(user), role(policy))))
                        .toList());
        requests = scenario.asks().stream().map(Casbin::request).toList();
    }

    private static List<String> line(Rule rule) {
        return List.of(
                role(rule.policy()),
                CasbinFunction.joined(rule.actions()),
                CasbinFunction.joined(rule.resources()),
                rule.id(),
                rule.allows() ? "allow" : "deny");
    }

    private static String role(int policy) {
        return "policy-" + policy;
    }

    private static String user(int number) {
        return "user-" + number;
    }

    private static Object[] request(Ask ask) {
        return new Object[] {
            user(ask.user()),
            ask.request().action(),
            ask.request().resource(),
            PlainConditions.read(ask.request().context())
        };
    }

    @Override
    public boolean decide(int request) {
        return enforcer.enforce(requests.get(request));
    }
}
