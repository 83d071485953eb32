package dev.pastgrant.domain.questions.simulate;

import static dev.pastgrant.domain.account.Surroundings.NONE;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NumberedIds;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** An account with a user, a group and a role, and random policies all over it. */
final class RandomAccount {
    static final AccountId ID = new AccountId("123456789012");
    static final EntityName USER = new EntityName("alice");
    static final EntityName ROLE = new EntityName("deployer");

    private static final EntityName GROUP = new EntityName("developers");
    private static final EntityPath PATH = new EntityPath("/staff/");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final Random random;
    private Account account = Account.unopened(ID);
    private final NumberedIds ids = new NumberedIds();

    private RandomAccount(Random random) {
        this.random = random;
    }

    static Account of(Random random) {
        return new RandomAccount(random).populated();
    }

    private Account populated() {
        List<Tag> tags = List.of(new Tag("team", pick("red", "blue")));
        run(new CreateUser(USER, PATH, null, tags));
        run(new CreateGroup(GROUP, PATH));
        run(new AddUserToGroup(GROUP, USER));
        run(new CreateRole(ROLE, PATH, trust(), null, 3600, null, tags));
        for (String name : List.of("one", "two", "limit")) {
            run(new CreatePolicy(new EntityName(name), EntityPath.ROOT, null, policy(), List.of()));
        }
        grant(UniqueId.Kind.USER, USER);
        grant(UniqueId.Kind.GROUP, GROUP);
        grant(UniqueId.Kind.ROLE, ROLE);
        return account;
    }

    private void grant(UniqueId.Kind kind, EntityName name) {
        run(new PutInlinePolicy(kind, name, "own", policy()));
        run(
                new AttachPolicy(
                        kind, name, Arn.iam(AccountRef.aws(ID), "policy/" + pick("one", "two"))));
        if (kind != UniqueId.Kind.GROUP && random.nextInt(3) == 0) {
            run(
                    new PutPermissionsBoundary(
                            kind, name, Arn.iam(AccountRef.aws(ID), "policy/limit")));
        }
    }

    private void run(AccountCommand command) {
        Decision decision =
                AccountDecider.decide(
                        account,
                        command,
                        new Circumstances(
                                NOW,
                                ids,
                                new TransparentVault(),
                                Quotas.DEFAULT,
                                ServicePrincipals.OF_AWS,
                                NONE));
        switch (decision) {
            case Decision.Accepted(var events) ->
                    events.forEach(event -> account = account.evolve(event));
            case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
            case Decision.Attempted(var refusal, _) -> throw new AssertionError(refusal);
        }
    }

    private static PolicyText trust() {
        return new PolicyText(
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\","
                        + " \"Principal\": {\"AWS\": \"123456789012\"}, \"Action\":"
                        + " \"sts:AssumeRole\"}}");
    }

    private PolicyText policy() {
        return new PolicyText(
                "{\"Version\": \"2012-10-17\", \"Statement\": [%s, %s]}"
                        .formatted(statement(), statement()));
    }

    private String statement() {
        return "{\"Effect\": \"%s\", \"Action\": \"%s\", \"Resource\": \"%s\"%s}"
                .formatted(
                        pick("Allow", "Allow", "Allow", "Deny"),
                        pick("*", "s3:*", "s3:Get*", "iam:*", "iam:ListUsers"),
                        pick(
                                "*",
                                "*",
                                "arn:aws:s3:::home/${aws:username}/*",
                                "arn:aws:s3:::${aws:PrincipalTag/team}/*",
                                "arn:aws:iam::123456789012:user/*"),
                        pick("", "", ", \"Condition\": {" + condition() + "}"));
    }

    private String condition() {
        return pick(
                "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}",
                "\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}",
                "\"DateGreaterThan\": {\"aws:CurrentTime\": \"2026-01-01T00:00:00Z\"}",
                "\"Bool\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
                "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
                "\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}",
                "\"StringNotEquals\": {\"aws:username\": \"alice\"}",
                "\"StringLike\": {\"aws:userid\": \"AIDA*\"}",
                "\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:role/staff/*\"}",
                "\"StringEquals\": {\"aws:ResourceAccount\": \"123456789012\"}",
                "\"StringEquals\": {\"aws:PrincipalType\": \"AssumedRole\"}",
                "\"Null\": {\"aws:TokenIssueTime\": \"true\"}");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
