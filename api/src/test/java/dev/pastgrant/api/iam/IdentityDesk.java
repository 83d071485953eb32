package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.lastused.LastUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A desk at which anyone may ask for anything: it carries out plans on one account, in order and
 * without authorization.
 */
final class IdentityDesk {
    static final AccountId ID = new AccountId("123456789012");
    static final AccessKeyId KEY = new AccessKeyId("AKIAROOTROOTROOTROOT");
    static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");

    /** Binds a secret to its owner, as every vault does, but hides nothing. */
    static final Vault VAULT =
            new Vault() {
                @Override
                public SealedSecret seal(Secret secret, String owner) {
                    String text = Base64.getEncoder().encodeToString(secret.revealBytes());
                    return new SealedSecret(owner + " " + text);
                }

                @Override
                public Secret open(SealedSecret sealed, String owner) {
                    String[] parts = sealed.ciphertext().split(" ", 2);
                    if (!parts[0].equals(owner)) {
                        throw new IllegalStateException("sealed for " + parts[0]);
                    }
                    return Secret.of(Base64.getDecoder().decode(parts[1]));
                }
            };

    final List<ServedOperation<?, ?>> operations;
    private final PlanRunner runner;
    private LastUsed lastUsed = (_, _) -> Optional.empty();
    private Requester requester = new Requester(credential(), root(), null);
    private byte lastByte;

    IdentityDesk() {
        operations = allOperations();
        runner = new PlanRunner(operations, VAULT, ID, OPENED);
        given(new OpenAccount(KEY, VAULT.seal(Secret.of("root"), KEY.text())));
    }

    private List<ServedOperation<?, ?>> allOperations() {
        return Stream.of(
                        UserOperations.operations(),
                        UserTags.operations(),
                        Groups.operations(),
                        GroupMembers.operations(),
                        new AccessKeyOperations(VAULT, this::counted).operations(),
                        new AccessKeyUse((key, upTo) -> lastUsed.of(key, upTo)).operations(),
                        new VirtualMfaDevices(VAULT, this::counted).operations(),
                        MfaDeviceOperations.operations(),
                        AccountAliases.operations(),
                        new AccountSummary(Quotas.DEFAULT).operations())
                .flatMap(List::stream)
                .toList();
    }

    Account account() {
        return runner.account();
    }

    Instant now() {
        return runner.now();
    }

    void lastUsed(LastUsed uses) {
        lastUsed = uses;
    }

    IdentityDesk asRoot() {
        return as(root(), null);
    }

    /** The next requests are signed by this user, as it is now. */
    IdentityDesk asUser(String name) {
        return as(
                new Caller.IamUser(
                        ID, account().users().find(new EntityName(name)).orElseThrow(), KEY, null),
                null);
    }

    IdentityDesk asSessionOf(String role) {
        var found = account().roles().find(new EntityName(role)).orElseThrow();
        SessionGrant grant =
                new SessionGrant(
                        KEY,
                        ID,
                        found.id(),
                        "session",
                        OPENED,
                        OPENED.plusSeconds(900),
                        null,
                        null,
                        Tags.NONE,
                        List.of(),
                        null,
                        List.of());
        return as(new Caller.RoleSession(ID, found, "session", grant), null);
    }

    IdentityDesk asOf(AsOf moment) {
        return as(requester.caller(), moment);
    }

    private IdentityDesk as(Caller caller, @Nullable AsOf moment) {
        requester = new Requester(credential(), caller, moment);
        return this;
    }

    /** Commands that must be accepted. */
    IdentityDesk given(AccountCommand... commands) {
        runner.given(commands);
        return this;
    }

    /** Requests that must succeed. */
    IdentityDesk send(SdkPojo... requests) {
        List.of(requests).forEach(this::answer);
        return this;
    }

    <R extends SdkPojo> R send(SdkPojo request, Class<R> response) {
        return response.cast(answer(request).response());
    }

    Reply.Answered<?> answer(SdkPojo request) {
        return runner.answer(request, requester);
    }

    Refusal refusal(SdkPojo request) {
        return runner.refusal(request, requester);
    }

    Plan<?> plan(SdkPojo request) {
        return runner.plan(request, requester);
    }

    /** Bytes that never repeat within a test. */
    private byte[] counted(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = ++lastByte;
        }
        return bytes;
    }

    private static Credential credential() {
        return new Credential.LongTerm(KEY, ID);
    }

    private static Caller root() {
        return new Caller.Root(ID, KEY, null);
    }

    /** Every page of a list, by following markers with a request of the marker. */
    static <R> List<R> pages(
            Function<@Nullable String, R> page, Function<R, @Nullable String> marker) {
        List<R> pages = new ArrayList<>();
        String next = null;
        do {
            R got = page.apply(next);
            pages.add(got);
            next = marker.apply(got);
        } while (next != null);
        return pages;
    }
}
