package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Managed policies, and the users that they are attached to.
 *
 * @param texts the policies as they are written
 * @param all the policies as they are read
 * @param ofUsers for each user, the numbers of the policies that bear on it, directly or through
 *     its groups
 * @param others the policies of other kinds that bear on every request
 */
public record Policies(
        List<String> texts,
        List<AttributedPolicy> all,
        List<List<Integer>> ofUsers,
        PolicyLayers others) {
    static final AccountId ACCOUNT = new AccountId("123456789012");

    /** The holder of every policy. It does not affect decisions. */
    private static final Arn HOLDER = Arn.iam(AccountRef.aws(ACCOUNT), "group/staff");

    static Policies random(Size size, Random random) {
        WrittenPolicies policyTexts = new WrittenPolicies(random);
        List<String> texts =
                Stream.generate(() -> policyTexts.next(size.statementsOfAPolicy()))
                        .limit(size.policies())
                        .toList();
        return new Policies(
                texts,
                texts.stream().map(Policies::attached).toList(),
                new Attachments(random).of(size),
                size.isUnderEveryKind() ? OtherKinds.layers() : PolicyLayers.NONE);
    }

    /** A managed policy with this text. */
    public static AttributedPolicy attached(String json) {
        return new AttributedPolicy(
                PolicyParser.parse(new PolicyText(json)),
                new PolicySource.Managed(Arn.iam(AccountRef.aws(ACCOUNT), "policy/bench"), HOLDER));
    }

    /** The policies that bear on one user. */
    Policies of(int user) {
        List<Integer> its = ofUsers.get(user);
        return new Policies(
                its.stream().map(texts::get).toList(),
                its.stream().map(all::get).toList(),
                List.of(IntStream.range(0, its.size()).boxed().toList()),
                others);
    }

    /** All statements. */
    public List<Rule> rules() {
        return rules(IntStream.range(0, all.size()).boxed());
    }

    /** The statements that bear on a user. */
    public List<Rule> rulesOf(int user) {
        return rules(ofUsers.get(user).stream());
    }

    private List<Rule> rules(Stream<Integer> numbers) {
        return numbers.flatMap(
                        number -> {
                            List<Statement> statements = statements(all.get(number));
                            return IntStream.range(0, statements.size())
                                    .mapToObj(index ->
                                            new Rule(number, index, statements.get(index)));
                        })
                .toList();
    }

    private static List<Statement> statements(AttributedPolicy policy) {
        return switch (policy.policy()) {
            case ParsedPolicy.Parsed(var document) -> document.statements();
            case ParsedPolicy.Malformed(var message, _) -> throw new IllegalStateException(message);
        };
    }

    /** The policy layers of each user, for our engines. */
    public List<PolicyLayers> layers() {
        return ofUsers.stream()
                .map(numbers -> withOthers(numbers.stream().map(all::get).toList()))
                .toList();
    }

    private PolicyLayers withOthers(List<AttributedPolicy> identity) {
        return new PolicyLayers(
                identity,
                others.boundary(),
                others.session(),
                others.resource(),
                others.serviceControl(),
                others.resourceControl(),
                others.endpoint());
    }
}
