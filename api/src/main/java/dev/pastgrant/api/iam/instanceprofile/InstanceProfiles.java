package dev.pastgrant.api.iam.instanceprofile;

import static dev.pastgrant.api.iam.named.Grantees.ROLES;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.NewEntity;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.AddRoleToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.CreateInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.DeleteInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.RemoveRoleFromInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.TagInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.UntagInstanceProfile;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations on instance profiles, their role and their tags. */
public final class InstanceProfiles {
    private static final NewEntity<InstanceProfile> NEW =
            new NewEntity<>(
                    "InstanceProfile",
                    InstanceProfile.RESOURCE_TYPE,
                    Account::instanceProfiles,
                    InstanceProfileShape::created);

    private InstanceProfiles() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(profiles(), roles(), tagging()).flatMap(operations -> operations);
    }

    private static Stream<ServedOperation> profiles() {
        return Stream.of(
                IAM.write(
                        "CreateInstanceProfile",
                        NEW.permission(),
                        InstanceProfiles::create,
                        RequestedPath.check("Path")),
                IAM.read("GetInstanceProfile", NamedInstanceProfile.ABOUT, InstanceProfiles::get),
                IAM.read(
                        "ListInstanceProfiles",
                        Permission.one((request, account) ->
                                request.permission(
                                        Arn.iam(
                                                account.ref(),
                                                InstanceProfile.RESOURCE_TYPE
                                                        + RequestedPath.prefix(request)))),
                        InstanceProfiles::list),
                IAM.change(
                        "DeleteInstanceProfile",
                        NamedInstanceProfile.ABOUT,
                        (_, profile) -> new DeleteInstanceProfile(profile.name())));
    }

    private static Stream<ServedOperation> roles() {
        return Stream.of(
                IAM.write(
                        "AddRoleToInstanceProfile",
                        InstanceProfiles::needsToAdd,
                        request -> {
                            NamedInstanceProfile profile = NamedInstanceProfile.of(request);
                            Grantee role = ROLES.named(request);
                            return request.change(
                                    new AddRoleToInstanceProfile(profile.name(), role.name()),
                                    both(profile, role));
                        }),
                IAM.write(
                        "RemoveRoleFromInstanceProfile",
                        NamedInstanceProfile.ABOUT,
                        (request, profile) -> {
                            Grantee role = ROLES.named(request);
                            return request.change(
                                    new RemoveRoleFromInstanceProfile(profile.name(), role.name()),
                                    both(profile, role));
                        }),
                IAM.read(
                        "ListInstanceProfilesForRole", ROLES.one(), InstanceProfiles::listForRole));
    }

    private static Stream<ServedOperation> tagging() {
        return new Tagging<>(
                        "InstanceProfile",
                        NamedInstanceProfile.ABOUT,
                        (profile, tags) -> new TagInstanceProfile(profile.name(), tags),
                        (profile, keys) -> new UntagInstanceProfile(profile.name(), keys))
                .operations();
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        return NEW.plan(
                request,
                new CreateInstanceProfile(
                        new EntityName(request.text("InstanceProfileName")),
                        RequestedPath.of(request),
                        AwsTags.in(request)));
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedInstanceProfile named) {
        return request.read(view ->
                named.find(view.account())
                        .map(profile -> InstanceProfileShape.of(view.account(), profile))
                        .map(shape -> request.response().with("InstanceProfile", shape).reply())
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    private static Plan<SdkPojo> list(OperationRequest request) {
        String prefix = RequestedPath.prefix(request);
        return request.read(view ->
                page(
                        request,
                        view.account(),
                        Listing.of(
                                view.account().instanceProfiles(),
                                profile -> profile.path().text().startsWith(prefix))));
    }

    private static Plan<SdkPojo> listForRole(OperationRequest request, Grantee named) {
        return request.read(view ->
                named.reply(
                        view.account().roles(),
                        role ->
                                page(
                                        request,
                                        view.account(),
                                        Listing.of(
                                                view.account().instanceProfiles(),
                                                profile -> profile.roles().contains(role.id())))));
    }

    private static Reply<SdkPojo> page(
            OperationRequest request, Account account, Listing<InstanceProfile> profiles) {
        return profiles.reply(
                request,
                "InstanceProfiles",
                profile -> InstanceProfileShape.listed(account, profile));
    }

    /**
     * Whoever adds a role to a profile passes it to EC2, for any instance.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html">AddRoleToInstanceProfile</a>
     */
    private static List<Requirement> needsToAdd(OperationRequest request, Account account) {
        Partition partition = account.ref().partition();
        Arn anyInstance = new Arn("arn:%s:ec2:*:%s:instance/*".formatted(partition, account.id()));
        String service = "ec2." + partition.domain();
        return Stream.of(
                        NamedInstanceProfile.of(request).needs(request, account),
                        ROLES.named(request).needsToPass(account, service, anyInstance))
                .flatMap(needs -> needs.all().stream())
                .toList();
    }

    private static List<ResourceRef> both(NamedInstanceProfile profile, Grantee role) {
        return Stream.concat(profile.resources().stream(), role.resources().stream()).toList();
    }
}
