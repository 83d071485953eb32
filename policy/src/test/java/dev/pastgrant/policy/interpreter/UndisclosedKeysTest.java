package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndisclosedKeysTest {
    private static final RequestContext CLAIM =
            RequestContext.EMPTY.with("aws:username", "mallory").with("aws:userid", "AIDAMALLORY0");

    @Test
    void the_context_cannot_overrule_what_follows_from_the_principal() {
        assertThat(keys(Set.of()).values("aws:username")).isEqualTo(List.of("alice"));
    }

    @Test
    void a_key_that_is_not_known_is_taken_from_the_context_whatever_its_case() {
        RequestContext keys = keys(Set.of("AWS:UserId"));
        assertThat(keys.values("aws:userid")).isEqualTo(List.of("AIDAMALLORY0"));
        assertThat(keys.values("aws:username")).isEqualTo(List.of("alice"));
    }

    @Test
    void a_key_that_nobody_knows_is_absent() {
        assertThat(keys(Set.of("aws:PrincipalArn")).values("aws:PrincipalArn")).isEmpty();
    }

    private static RequestContext keys(Set<String> undisclosed) {
        return new AuthorizationRequest(
                        Cast.ALICE, "s3:GetObject", "*", Cast.HOME, CLAIM, undisclosed)
                .conditionKeys();
    }
}
