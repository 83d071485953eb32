package dev.pastgrant.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotasTest {

    @ParameterizedTest
    @EnumSource
    void a_quota_is_aws_default_until_it_is_changed(Quota quota) {
        assertThat(Quotas.DEFAULT.of(quota)).isEqualTo(quota.standard()).isPositive();
        assertThat(Quotas.DEFAULT.with(quota, 1).of(quota)).isEqualTo(1);
    }

    @Test
    void a_change_leaves_the_other_quotas_alone() {
        Quotas changed =
                Quotas.DEFAULT.with(Quota.USERS_PER_ACCOUNT, 3).with(Quota.POLICY_SIZE, 100);

        assertThat(changed.of(Quota.USERS_PER_ACCOUNT)).isEqualTo(3);
        assertThat(changed.of(Quota.GROUPS_PER_ACCOUNT)).isEqualTo(300);
        assertThat(Quotas.DEFAULT.of(Quota.USERS_PER_ACCOUNT)).isEqualTo(5000);
    }

    @Test
    void two_quotas_do_not_share_a_name() {
        assertThat(Arrays.stream(Quota.values()).map(Quota::text)).doesNotHaveDuplicates();
    }

    @Test
    void a_refusal_names_the_quota_and_its_limit() {
        assertThat(Refusal.quotaExceeded(Quota.TRUST_POLICY_SIZE, 2048))
                .isEqualTo(
                        new Refusal(
                                IamError.LIMIT_EXCEEDED,
                                "Cannot exceed quota for ACLSizePerRole: 2048"));
    }
}
