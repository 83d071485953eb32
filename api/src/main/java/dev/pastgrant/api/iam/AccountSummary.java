package dev.pastgrant.api.iam;

import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ACCOUNT_ACCESS_KEYS_PRESENT;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ACCOUNT_MFA_ENABLED;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ACCOUNT_PASSWORD_PRESENT;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ACCOUNT_SIGNING_CERTIFICATES_PRESENT;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ASSUME_ROLE_POLICY_SIZE_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ATTACHED_POLICIES_PER_GROUP_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ATTACHED_POLICIES_PER_ROLE_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ATTACHED_POLICIES_PER_USER_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.GLOBAL_ENDPOINT_TOKEN_VERSION;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.GROUPS;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.GROUPS_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.INSTANCE_PROFILES;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.INSTANCE_PROFILES_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.MFA_DEVICES;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.MFA_DEVICES_IN_USE;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.POLICIES;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.POLICIES_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.POLICY_VERSIONS_IN_USE;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.POLICY_VERSIONS_IN_USE_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.PROVIDERS;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ROLES;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.ROLES_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.SERVER_CERTIFICATES;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.SERVER_CERTIFICATES_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.SIGNING_CERTIFICATES_PER_USER_QUOTA;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.USERS;
import static software.amazon.awssdk.services.iam.model.SummaryKeyType.USERS_QUOTA;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.UniqueId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

/**
 * How much of everything the account has, and how much it may have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html">GetAccountSummary</a>
 */
public final class AccountSummary {
    private final Quotas quotas;

    public AccountSummary(Quotas quotas) {
        this.quotas = quotas;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                ServedOperation.read(
                        "GetAccountSummary",
                        GetAccountSummaryRequest.class,
                        (_, requester) -> getAccountSummary(requester)));
    }

    private Plan<GetAccountSummaryResponse> getAccountSummary(Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:GetAccountSummary").done(),
                view ->
                        Reply.Answered.of(
                                GetAccountSummaryResponse.builder()
                                        .summaryMap(summary(view.account()))
                                        .build()));
    }

    private Map<SummaryKeyType, Integer> summary(Account account) {
        Map<SummaryKeyType, Integer> summary = new EnumMap<>(SummaryKeyType.class);
        putEntities(summary, account);
        putCredentials(summary, account);
        putQuotas(summary);
        putWhatThereIsNone(summary);
        return summary;
    }

    private void putEntities(Map<SummaryKeyType, Integer> summary, Account account) {
        summary.put(USERS, account.users().size());
        summary.put(GROUPS, account.groups().size());
        summary.put(ROLES, account.roles().size());
        summary.put(POLICIES, account.policies().size());
        summary.put(
                POLICY_VERSIONS_IN_USE,
                account.policies().byId().values().stream()
                        .mapToInt(policy -> policy.versions().size())
                        .sum());
        summary.put(POLICY_VERSIONS_IN_USE_QUOTA, 10_000);
    }

    private void putCredentials(Map<SummaryKeyType, Integer> summary, Account account) {
        UniqueId root = UniqueId.root(account.id());
        summary.put(ACCOUNT_ACCESS_KEYS_PRESENT, oneIf(!account.accessKeys().of(root).isEmpty()));
        summary.put(ACCOUNT_MFA_ENABLED, oneIf(!account.mfaDevices().of(root).isEmpty()));
        summary.put(MFA_DEVICES, account.mfaDevices().bySerial().values().size());
        summary.put(
                MFA_DEVICES_IN_USE,
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

    /** The summary's name for a quota, unknown for a quota that the summary leaves out. */
    private static SummaryKeyType key(Quota quota) {
        return switch (quota) {
            case USERS_PER_ACCOUNT -> USERS_QUOTA;
            case GROUPS_PER_ACCOUNT -> GROUPS_QUOTA;
            case ROLES_PER_ACCOUNT -> ROLES_QUOTA;
            case POLICIES_PER_ACCOUNT -> POLICIES_QUOTA;
            case POLICIES_PER_USER -> ATTACHED_POLICIES_PER_USER_QUOTA;
            case POLICIES_PER_GROUP -> ATTACHED_POLICIES_PER_GROUP_QUOTA;
            case POLICIES_PER_ROLE -> ATTACHED_POLICIES_PER_ROLE_QUOTA;
            case TRUST_POLICY_SIZE -> ASSUME_ROLE_POLICY_SIZE_QUOTA;
            default -> SummaryKeyType.fromValue(quota.text() + "Quota");
        };
    }

    /** What AWS counts and this server has none of, with AWS's default quotas. */
    private static void putWhatThereIsNone(Map<SummaryKeyType, Integer> summary) {
        summary.put(ACCOUNT_PASSWORD_PRESENT, 0);
        summary.put(ACCOUNT_SIGNING_CERTIFICATES_PRESENT, 0);
        summary.put(SIGNING_CERTIFICATES_PER_USER_QUOTA, 2);
        summary.put(SERVER_CERTIFICATES, 0);
        summary.put(SERVER_CERTIFICATES_QUOTA, 20);
        summary.put(INSTANCE_PROFILES, 0);
        summary.put(INSTANCE_PROFILES_QUOTA, 1000);
        summary.put(PROVIDERS, 0);
        summary.put(GLOBAL_ENDPOINT_TOKEN_VERSION, 1);
    }
}
