package dev.pastgrant.api.iam;

import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;

/** Who and what is in an account before a test begins, each under a path of its own. */
public final class Scene {
    public static final String TRUST =
            """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",\
             "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "sts:AssumeRole"}]}\
            """;
    public static final String DOCUMENT =
            """
            {"Version":"2012-10-17",
             "Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}\
            """;

    private Scene() {}

    public static CreateUser user(String path, String name, Tag... tags) {
        return new CreateUser(new EntityName(name), new EntityPath(path), null, List.of(tags));
    }

    public static CreateGroup group(String path, String name) {
        return new CreateGroup(new EntityName(name), new EntityPath(path));
    }

    public static CreateRole role(String path, String name, Tag... tags) {
        return new CreateRole(
                new EntityName(name),
                new EntityPath(path),
                new PolicyText(TRUST),
                null,
                3600,
                null,
                List.of(tags));
    }

    public static CreatePolicy policy(String path, String name, Tag... tags) {
        return new CreatePolicy(
                new EntityName(name),
                new EntityPath(path),
                null,
                new PolicyText(DOCUMENT),
                List.of(tags));
    }

    public static String policyArn(String pathAndName) {
        return Arn.iam(AccountRef.aws(PlannedAccount.ID), "policy" + pathAndName).text();
    }
}
