package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.name;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles, those who ask for sessions of them, and the sessions they got. */
public final class SampleSessions {
    public static final AccountId OTHER = new AccountId("210987654321");
    public static final AccessKeyId SESSION_KEY =
            AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, ACCOUNT, 7);
    public static final Arn DEPLOYER = new Arn("arn:aws:iam::123456789012:role/deployer");
    public static final String ALICE = "arn:aws:iam::123456789012:user/alice";
    public static final String ROOT = "arn:aws:iam::123456789012:root";

    private SampleSessions() {}

    /** A role that may be assumed by a principal of this ARN for this action. */
    public static CreateRole deployer(String principal, String action, String condition) {
        return trusting(
                """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"AWS": "%s"}, "Action": %s%s}]}
                """
                        .formatted(principal, action, condition));
    }

    public static CreateRole deployer(String principal) {
        return deployer(principal, "\"sts:AssumeRole\"", "");
    }

    private static CreateRole trusting(String trust) {
        return new CreateRole(
                name("deployer"),
                EntityPath.ROOT,
                new PolicyText(trust),
                null,
                7200,
                null,
                List.of());
    }

    public static PolicyText policy(String effect, String action) {
        return new PolicyText(
                """
                {"Version": "2012-10-17", "Statement": [{"Effect": "%s",
                  "Action": "%s", "Resource": "*"}]}
                """
                        .formatted(effect, action));
    }

    /** Another account, to which this happened. */
    public static Account other(AccountEvent... history) {
        Account account =
                Account.unopened(OTHER).evolve(new AccountOpened(OTHER, Partition.AWS, NOW));
        for (AccountEvent event : history) {
            account = account.evolve(event);
        }
        return account;
    }

    public static Caller.IamUser user(Account account, String name) {
        return new Caller.IamUser(
                account.ref(), account.users().find(name(name)).orElseThrow(), key(1), null);
    }

    public static Caller.RoleSession session(Account account, SessionGrant grant) {
        return new Caller.RoleSession(
                account.ref(), account.roles().existing(grant.principal()), "ci", grant);
    }

    /** An hour's session of the account's deployer, that nothing narrows. */
    public static SessionGrant grant(Account account) {
        return grant(account, null, Tags.NONE, List.of(), null);
    }

    public static SessionGrant grant(
            Account account,
            @Nullable PolicyText policy,
            Tags tags,
            List<String> transitive,
            @Nullable String sourceIdentity) {
        return new SessionGrant(
                SESSION_KEY,
                account.id(),
                account.roles().find(name("deployer")).orElseThrow().id(),
                "ci",
                NOW,
                NOW.plusSeconds(3600),
                null,
                sourceIdentity,
                tags,
                transitive,
                policy,
                List.of());
    }

    public static CallFacts facts(String source, String name) {
        return new CallFacts(
                "request-1",
                source,
                name,
                "us-east-1",
                true,
                "192.0.2.1",
                "aws-cli",
                null,
                null,
                true,
                null);
    }
}
