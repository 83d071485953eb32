package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CreateAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.DeleteAccountAlias;
import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;

/** The alias of the account. It has one at most, and lists it all the same. */
public final class AccountAliases {
    private AccountAliases() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write(
                        "CreateAccountAlias",
                        CreateAccountAliasRequest.class,
                        AccountAliases::createAccountAlias),
                write(
                        "DeleteAccountAlias",
                        DeleteAccountAliasRequest.class,
                        AccountAliases::deleteAccountAlias),
                read(
                        "ListAccountAliases",
                        ListAccountAliasesRequest.class,
                        AccountAliases::listAccountAliases));
    }

    static Plan<CreateAccountAliasResponse> createAccountAlias(
            CreateAccountAliasRequest request, Requester requester) {
        return EmptyAnswer.write(
                requester,
                _ -> RequirementBuilder.permission("iam:CreateAccountAlias").done(),
                resources(request.accountAlias()),
                new CreateAccountAlias(request.accountAlias()),
                CreateAccountAliasResponse.builder().build());
    }

    static Plan<DeleteAccountAliasResponse> deleteAccountAlias(
            DeleteAccountAliasRequest request, Requester requester) {
        return EmptyAnswer.write(
                requester,
                _ -> RequirementBuilder.permission("iam:DeleteAccountAlias").done(),
                resources(request.accountAlias()),
                new DeleteAccountAlias(request.accountAlias()),
                DeleteAccountAliasResponse.builder().build());
    }

    static Plan<ListAccountAliasesResponse> listAccountAliases(
            ListAccountAliasesRequest request, Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:ListAccountAliases").done(),
                view ->
                        Page.reply(
                                aliases(view.account()),
                                Function.identity(),
                                new Page.Request(request.maxItems(), request.marker(), requester),
                                page ->
                                        ListAccountAliasesResponse.builder()
                                                .accountAliases(page.items())
                                                .isTruncated(page.isTruncated())
                                                .marker(page.marker())
                                                .build()));
    }

    private static List<String> aliases(Account account) {
        String alias = account.alias();
        return alias == null ? List.of() : List.of(alias);
    }

    private static List<ResourceRef> resources(String alias) {
        return List.of(new ResourceRef("AWS::IAM::AccountAlias", alias));
    }
}
