package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;

/**
 * What an account's settings grant to every user. It counts like a policy of the user, so that
 * boundaries and denials apply.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html">PasswordPolicy,
 *     AllowUsersToChangePassword</a>
 */
final class AccountGrants {
    private AccountGrants() {}

    /** The policies that a user, named by its ARN, has by the settings of its account. */
    static List<AttributedPolicy> of(Account account, Arn user) {
        PasswordPolicy passwords = account.settings().passwordPolicy();
        return passwords == null || !passwords.allowUsersToChangePassword()
                ? List.of()
                : List.of(
                        AttributedPolicy.of(
                                ownPassword(user),
                                new PolicySource.Inline("AllowUsersToChangePassword", user)));
    }

    private static PolicyText ownPassword(Arn user) {
        return new PolicyText(
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "iam:ChangePassword", "Resource": "%s"},
                  {"Effect": "Allow", "Action": "iam:GetAccountPasswordPolicy", "Resource": "*"}]}
                """
                        .formatted(literal(user.text())));
    }

    /** A text as a pattern that only it matches. Paths may have wildcards and quotation marks. */
    private static String literal(String text) {
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*', '?', '$' -> pattern.append("${").append(c).append('}');
                case '"', '\\' -> pattern.append('\\').append(c);
                default -> pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
