package dev.pastgrant.api.iam.account;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CreateAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.DeleteAccountAlias;
import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The operations on the account's alias. An account has at most one, although ListAccountAliases is
 * a list.
 */
public final class AccountAliases {
    private static final About<Alias> ALIAS =
            new About<>(
                    request -> new Alias(request.text("AccountAlias")),
                    (_, request, _) -> request.permission());

    private AccountAliases() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.change(
                        "CreateAccountAlias", ALIAS, (_, it) -> new CreateAccountAlias(it.text())),
                IAM.change(
                        "DeleteAccountAlias", ALIAS, (_, it) -> new DeleteAccountAlias(it.text())),
                IAM.read(
                        "ListAccountAliases",
                        Permission.ON_ANYTHING,
                        request ->
                                request.read(view ->
                                        new Listing<>(aliases(view.account()), Function.identity())
                                                .reply(
                                                        request,
                                                        "AccountAliases",
                                                        Function.identity()))));
    }

    private record Alias(String text) implements Named {
        @Override
        public List<ResourceRef> resources() {
            return List.of(new ResourceRef("AWS::IAM::AccountAlias", text));
        }
    }

    private static List<String> aliases(Account account) {
        String alias = account.alias();
        return alias == null ? List.of() : List.of(alias);
    }
}
