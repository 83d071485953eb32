package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.log.LogEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * One event of every stored name, which its golden file tells in JSON. Each feature has a list of
 * its own.
 */
final class EventSamples {
    static final List<LogEvent> ALL =
            Stream.of(
                            AccessKeyEventSamples.ALL,
                            CallEventSamples.ALL,
                            DelegationEventSamples.ALL,
                            GrantEventSamples.ALL,
                            GroupEventSamples.ALL,
                            InstanceProfileEventSamples.ALL,
                            LifecycleEventSamples.ALL,
                            MfaEventSamples.ALL,
                            OidcProviderEventSamples.ALL,
                            PasswordEventSamples.ALL,
                            PolicyEventSamples.ALL,
                            RoleEventSamples.ALL,
                            SamlProviderEventSamples.ALL,
                            ServiceLinkedRoleEventSamples.ALL,
                            ServerCertificateEventSamples.ALL,
                            SessionEventSamples.ALL,
                            SigningCertificateEventSamples.ALL,
                            SshPublicKeyEventSamples.ALL,
                            TokenEventSamples.ALL,
                            UserEventSamples.ALL)
                    .flatMap(List::stream)
                    .toList();

    private EventSamples() {}
}
