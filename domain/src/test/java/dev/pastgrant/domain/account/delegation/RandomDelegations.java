package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.Examples;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AcceptDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AssociateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.CreateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.RejectDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.UpdateDelegationRequest;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Random;

/** Commands about delegation requests, often of one that is there. */
public final class RandomDelegations {
    private static final Arn SOMEBODY = new Arn("arn:aws:iam::123456789012:user/alice");

    private RandomDelegations() {}

    public static AccountCommand next(Random random, Account account, Arn template) {
        String id =
                account.resources().delegations().byId().asMap().keySet().stream()
                        .sorted()
                        .skip(random.nextInt(3))
                        .findFirst()
                        .orElse("none");
        return switch (random.nextInt(6)) {
            case 0 -> new AssociateDelegationRequest(id, SOMEBODY);
            case 1 -> new UpdateDelegationRequest(id, random.nextBoolean() ? "please" : null);
            case 2 -> new AcceptDelegationRequest(id, account.ref().root());
            case 3 -> new RejectDelegationRequest(id, null);
            default ->
                    new CreateDelegationRequest(
                            "request-%016x".formatted(random.nextLong()), terms(random, template));
        };
    }

    private static DelegationTerms terms(Random random, Arn template) {
        return new DelegationTerms(
                random.nextBoolean() ? Examples.ACCOUNT : null,
                "any",
                template,
                List.of(),
                new PolicyText(""),
                null,
                "workflow-" + random.nextInt(8),
                null,
                "arn:aws:sns:eu-west-1:123456789012:news",
                random.nextInt(300, 43_200),
                random.nextBoolean());
    }
}
