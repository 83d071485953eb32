package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import java.util.Optional;
import java.util.regex.Pattern;

/** The principal that a question is about. */
public sealed interface PrincipalRef {
    Pattern SESSION_NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");

    /** The account whose state contains the principal. */
    AccountId account();

    /** A principal that is known by its ARN. */
    sealed interface Named extends PrincipalRef {
        Arn arn();
    }

    /** An account's root user. */
    record Root(AccountId account, Arn arn) implements Named {}

    /** An IAM user, as if it signed with a long-term key. */
    record User(AccountId account, EntityName name, Arn arn) implements Named {}

    /** Any session of a role. Only the role is known. */
    record Role(AccountId account, EntityName name, Arn arn) implements Named {}

    /** A role session of that name. Its session policies and session tags are not known. */
    record RoleSession(AccountId account, EntityName role, String sessionName, Arn arn)
            implements Named {}

    /** The holder of a credential, which may no longer be valid. */
    record Holder(Credential credential) implements PrincipalRef {
        @Override
        public AccountId account() {
            return credential.account();
        }
    }

    /**
     * The principal of that ARN: a user, a role, a session of a role, or an account's root user.
     * Empty if the text does not name such a principal.
     */
    static Optional<Named> named(String text) {
        if (!Arn.isValid(text)) {
            return Optional.empty();
        }
        Arn arn = new Arn(text);
        if (Partition.named(arn.partition()).isEmpty()
                || !arn.region().isEmpty()
                || !AccountId.isValid(arn.account())) {
            return Optional.empty();
        }
        AccountId account = new AccountId(arn.account());
        return switch (arn.service()) {
            case "iam" -> ofIam(account, arn);
            case "sts" -> ofSts(account, arn);
            default -> Optional.empty();
        };
    }

    private static Optional<Named> ofIam(AccountId account, Arn arn) {
        String resource = arn.resource();
        if (resource.equals("root")) {
            return Optional.of(new Root(account, arn));
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        if (!EntityName.isValid(name)) {
            return Optional.empty();
        }
        return switch (resource.substring(0, Math.max(resource.indexOf('/'), 0))) {
            case "user" -> Optional.of(new User(account, new EntityName(name), arn));
            case "role" -> Optional.of(new Role(account, new EntityName(name), arn));
            default -> Optional.empty();
        };
    }

    private static Optional<Named> ofSts(AccountId account, Arn arn) {
        String[] parts = arn.resource().split("/", -1);
        return parts.length == 3
                        && parts[0].equals("assumed-role")
                        && EntityName.isValid(parts[1])
                        && SESSION_NAME.matcher(parts[2]).matches()
                ? Optional.of(new RoleSession(account, new EntityName(parts[1]), parts[2], arn))
                : Optional.empty();
    }
}
