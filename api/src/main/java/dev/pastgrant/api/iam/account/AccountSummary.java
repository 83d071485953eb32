package dev.pastgrant.api.iam.account;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountResources;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.UniqueId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

/**
 * GetAccountSummary: how many things of each kind the account has, and its quotas.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html">GetAccountSummary</a>
 */
public final class AccountSummary {
    private final Quotas quotas;

    public AccountSummary(Quotas quotas) {
        this.quotas = quotas;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "GetAccountSummary",
                        Permission.ON_ANYTHING,
                        request ->
                                request.read(view ->
                                        request.response()
                                                .with("SummaryMap", named(view.account()))
                                                .reply())));
    }

    /** The summary by AWS's names, in the order of AWS's model. */
    private Map<String, Integer> named(Account account) {
        Map<String, Integer> named = new LinkedHashMap<>();
        summary(account).forEach((key, count) -> named.put(key.toString(), count));
        return named;
    }

    private Map<SummaryKeyType, Integer> summary(Account account) {
        Map<SummaryKeyType, Integer> summary = new EnumMap<>(SummaryKeyType.class);
        putEntities(summary, account);
        putCredentials(summary, account);
        putQuotas(summary);
        return summary;
    }

    private void putEntities(Map<SummaryKeyType, Integer> summary, Account account) {
        summary.put(SummaryKeyType.USERS, account.users().size());
        summary.put(SummaryKeyType.GROUPS, account.groups().size());
        summary.put(SummaryKeyType.ROLES, account.roles().size());
        summary.put(
                SummaryKeyType.SERVER_CERTIFICATES,
                account.resources().serverCertificates().size());
        summary.put(SummaryKeyType.INSTANCE_PROFILES, account.instanceProfiles().size());
        summary.put(SummaryKeyType.PROVIDERS, providers(account.resources()));
        summary.put(
                SummaryKeyType.GLOBAL_ENDPOINT_TOKEN_VERSION,
                account.settings().tokens().globalEndpointVersion());
        summary.put(SummaryKeyType.POLICIES, account.policies().size());
        summary.put(
                SummaryKeyType.POLICY_VERSIONS_IN_USE,
                account.policies().byId().values().stream()
                        .mapToInt(policy -> policy.versions().size())
                        .sum());
        summary.put(SummaryKeyType.POLICY_VERSIONS_IN_USE_QUOTA, 10_000);
    }

    private static int providers(AccountResources resources) {
        return resources.oidcProviders().size() + resources.samlProviders().size();
    }

    private void putCredentials(Map<SummaryKeyType, Integer> summary, Account account) {
        UniqueId root = UniqueId.root(account.id());
        summary.put(
                SummaryKeyType.ACCOUNT_ACCESS_KEYS_PRESENT,
                oneIf(!account.accessKeys().of(root).isEmpty()));
        summary.put(
                SummaryKeyType.ACCOUNT_PASSWORD_PRESENT,
                oneIf(account.loginProfiles().of(root).isPresent()));
        summary.put(
                SummaryKeyType.ACCOUNT_MFA_ENABLED,
                oneIf(!account.mfaDevices().of(root).isEmpty()));
        summary.put(
                SummaryKeyType.ACCOUNT_SIGNING_CERTIFICATES_PRESENT,
                oneIf(!account.credentials().signingCertificates().of(root).isEmpty()));
        summary.put(SummaryKeyType.MFA_DEVICES, account.mfaDevices().bySerial().values().size());
        summary.put(
                SummaryKeyType.MFA_DEVICES_IN_USE,
                (int)
                        account.mfaDevices().bySerial().values().stream()
                                .filter(device -> device.assignment() != null)
                                .count());
    }

    private static int oneIf(boolean present) {
        return present ? 1 : 0;
    }

    private void putQuotas(Map<SummaryKeyType, Integer> summary) {
        for (Quota quota : Quota.values()) {
            SummaryKeyType key = key(quota);
            if (key != SummaryKeyType.UNKNOWN_TO_SDK_VERSION) {
                summary.put(key, quotas.of(quota));
            }
        }
    }

    /**
     * The summary's name for a quota; {@code UNKNOWN_TO_SDK_VERSION} if the summary does not have
     * it.
     */
    private static SummaryKeyType key(Quota quota) {
        return switch (quota) {
            case USERS_PER_ACCOUNT -> SummaryKeyType.USERS_QUOTA;
            case GROUPS_PER_ACCOUNT -> SummaryKeyType.GROUPS_QUOTA;
            case ROLES_PER_ACCOUNT -> SummaryKeyType.ROLES_QUOTA;
            case SERVER_CERTIFICATES_PER_ACCOUNT -> SummaryKeyType.SERVER_CERTIFICATES_QUOTA;
            case INSTANCE_PROFILES_PER_ACCOUNT -> SummaryKeyType.INSTANCE_PROFILES_QUOTA;
            case POLICIES_PER_ACCOUNT -> SummaryKeyType.POLICIES_QUOTA;
            case POLICIES_PER_USER -> SummaryKeyType.ATTACHED_POLICIES_PER_USER_QUOTA;
            case POLICIES_PER_GROUP -> SummaryKeyType.ATTACHED_POLICIES_PER_GROUP_QUOTA;
            case POLICIES_PER_ROLE -> SummaryKeyType.ATTACHED_POLICIES_PER_ROLE_QUOTA;
            case CERTIFICATES_PER_USER -> SummaryKeyType.SIGNING_CERTIFICATES_PER_USER_QUOTA;
            case TRUST_POLICY_SIZE -> SummaryKeyType.ASSUME_ROLE_POLICY_SIZE_QUOTA;
            default -> SummaryKeyType.fromValue(quota.text() + "Quota");
        };
    }
}
