package dev.pastgrant.api.iam.password;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand.DeleteAccountPasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand.UpdateAccountPasswordPolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The operations on what an account demands of its users' passwords. */
public final class AccountPasswordPolicy {
    private AccountPasswordPolicy() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "GetAccountPasswordPolicy",
                        Permission.ON_ANYTHING,
                        request -> request.read(view -> get(request, view))),
                IAM.write(
                        "UpdateAccountPasswordPolicy",
                        Permission.ON_ANYTHING,
                        request ->
                                request.change(
                                        new UpdateAccountPasswordPolicy(asked(request)),
                                        List.of())),
                IAM.write(
                        "DeleteAccountPasswordPolicy",
                        Permission.ON_ANYTHING,
                        request -> request.change(new DeleteAccountPasswordPolicy(), List.of())));
    }

    /** The policy that a request asks for. What it leaves out returns to AWS's default. */
    private static PasswordPolicy asked(OperationRequest request) {
        Integer length = request.numberIfAny("MinimumPasswordLength");
        return new PasswordPolicy(
                length == null ? PasswordPolicy.MINIMUM_LENGTH : length,
                request.flag("RequireSymbols"),
                request.flag("RequireNumbers"),
                request.flag("RequireUppercaseCharacters"),
                request.flag("RequireLowercaseCharacters"),
                request.flag("AllowUsersToChangePassword"),
                orZero(request.numberIfAny("MaxPasswordAge")),
                orZero(request.numberIfAny("PasswordReusePrevention")),
                request.flagIfAny("HardExpiry"));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static Reply<SdkPojo> get(OperationRequest request, View view) {
        PasswordPolicy policy = view.account().settings().passwordPolicy();
        return policy == null
                ? new Reply.Refused<>(NoSuchEntity.passwordPolicy(view.account().id()))
                : request.response().with("PasswordPolicy", shape(policy)).reply();
    }

    private static software.amazon.awssdk.services.iam.model.PasswordPolicy shape(
            PasswordPolicy policy) {
        return software.amazon.awssdk.services.iam.model.PasswordPolicy.builder()
                .minimumPasswordLength(policy.minimumLength())
                .requireSymbols(policy.requireSymbols())
                .requireNumbers(policy.requireNumbers())
                .requireUppercaseCharacters(policy.requireUppercase())
                .requireLowercaseCharacters(policy.requireLowercase())
                .allowUsersToChangePassword(policy.allowUsersToChangePassword())
                .expirePasswords(policy.expiresPasswords())
                .maxPasswordAge(orNull(policy.maxAgeDays()))
                .passwordReusePrevention(orNull(policy.reusePrevention()))
                .hardExpiry(policy.hardExpiry())
                .build();
    }

    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }
}
