package dev.pastgrant.ops.stored.names;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which name and version each event is stored: a list for each feature. A line of them is
 * never changed but to count up.
 */
public final class StoredNames {
    public static final List<StoredName> ALL =
            Stream.of(
                            AccessKeyEventNames.ALL,
                            CallEventNames.ALL,
                            DelegationEventNames.ALL,
                            GrantEventNames.ALL,
                            GroupEventNames.ALL,
                            InstanceProfileEventNames.ALL,
                            LifecycleEventNames.ALL,
                            MfaEventNames.ALL,
                            OidcProviderEventNames.ALL,
                            PasswordEventNames.ALL,
                            PolicyEventNames.ALL,
                            RoleEventNames.ALL,
                            ServiceLinkedRoleEventNames.ALL,
                            SamlProviderEventNames.ALL,
                            ServerCertificateEventNames.ALL,
                            SessionEventNames.ALL,
                            SigningCertificateEventNames.ALL,
                            SshPublicKeyEventNames.ALL,
                            TokenEventNames.ALL,
                            UserEventNames.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, StoredName> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StoredName::name, each -> each));

    private StoredNames() {}

    /** The event that has a name; null if no event has it. */
    public static @Nullable StoredName named(String name) {
        return BY_NAME.get(name);
    }
}
