package dev.pastgrant.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.language.IpRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES =
            new TrustedProxies(
                    List.of(
                            IpRange.parse("10.0.0.0/8").orElseThrow(),
                            IpRange.parse("2001:db8::1").orElseThrow()));

    private static TrustedProxies.Client client(
            TrustedProxies proxies, String peer, List<String> lines) {
        return proxies.clientOf(peer, false, Map.of("x-forwarded-for", lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.0.0.1    | 203.0.113.9                      | 203.0.113.9
                    10.0.0.1    | 1.1.1.1, 203.0.113.9             | 203.0.113.9
                    10.0.0.1    | 1.1.1.1, 203.0.113.9, 10.2.3.4   | 203.0.113.9
                    10.0.0.1    | 10.9.9.9, 10.2.3.4               | 10.9.9.9
                    10.0.0.1    | 203.0.113.9:4711                 | 203.0.113.9
                    10.0.0.1    | [2001:db8::2]:4711               | 2001:db8::2
                    10.0.0.1    | 2001:db8::2                      | 2001:db8::2
                    2001:db8::1 | 203.0.113.9                      | 203.0.113.9
                    10.0.0.1    | 203.0.113.9, unknown             | 10.0.0.1
                    10.0.0.1    | 203.0.113.9, unknown, 10.2.3.4   | 10.2.3.4
                    10.0.0.1    | 0.0.0.0/0                        | 10.0.0.1
                    10.0.0.1    | ''                               | 10.0.0.1
                    203.0.113.1 | 1.1.1.1                          | 203.0.113.1
                    """)
    void the_last_address_that_is_no_proxys_is_the_clients(
            String peer, String forwardedFor, String expected) {
        assertThat(client(PROXIES, peer, List.of(forwardedFor)).address()).isEqualTo(expected);
    }

    @Test
    void lines_count_as_one_list() {
        assertThat(client(PROXIES, "10.0.0.1", List.of("1.1.1.1", "203.0.113.9, 10.1.1.1")))
                .extracting(TrustedProxies.Client::address)
                .isEqualTo("203.0.113.9");
    }

    @Test
    void nobody_is_believed_unless_told_otherwise() {
        assertThat(client(TrustedProxies.NONE, "10.0.0.1", List.of("1.1.1.1")).address())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void a_proxy_says_whether_its_client_used_tls() {
        assertThat(secure("10.0.0.1", "https")).isTrue();
        assertThat(secure("10.0.0.1", "https, http")).isFalse();
        assertThat(secure("203.0.113.1", "https")).isFalse();
    }

    private static boolean secure(String peer, String protocol) {
        return PROXIES.clientOf(peer, false, Map.of("x-forwarded-proto", List.of(protocol)))
                .secure();
    }
}
