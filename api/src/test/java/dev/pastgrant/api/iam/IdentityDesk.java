package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Operation;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.AccountCommand;
import dev.pastgrant.domain.AccountDecider;
import dev.pastgrant.domain.Circumstances;
import dev.pastgrant.domain.Decision;
import dev.pastgrant.domain.Quotas;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.account.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Credential;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.SealedSecret;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.credential.Vault;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
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

    final List<Operation<?, ?>> operations;
    private LastUsed lastUsed = (_, _) -> Optional.empty();
    private Account account = Account.unopened(ID);
    private Requester requester = new Requester(credential(), root(), null);
    private Instant now = OPENED;
    private int lastId;
    private byte lastByte;

    IdentityDesk() {
        operations = allOperations();
        given(new OpenAccount(KEY, VAULT.seal(Secret.of("root"), KEY.text())));
    }

    private List<Operation<?, ?>> allOperations() {
        return Stream.of(
                        Users.operations(),
                        UserTags.operations(),
                        Groups.operations(),
                        GroupMembers.operations(),
                        new AccessKeys(VAULT, this::counted).operations(),
                        new AccessKeyUse((key, upTo) -> lastUsed.of(key, upTo)).operations(),
                        new VirtualMfaDevices(VAULT, this::counted).operations(),
                        MfaDevices.operations(),
                        AccountAliases.operations(),
                        new AccountSummary(Quotas.DEFAULT).operations())
                .flatMap(List::stream)
                .toList();
    }

    Account account() {
        return account;
    }

    Instant now() {
        return now;
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
                        ID, account.users().find(new EntityName(name)).orElseThrow(), KEY, null),
                null);
    }

    IdentityDesk asSessionOf(String role) {
        var found = account.roles().find(new EntityName(role)).orElseThrow();
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
        for (AccountCommand command : commands) {
            if (decide(command) instanceof Decision.Refused(var refusal)) {
                throw new AssertionError(refusal);
            }
        }
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
        return switch (run(plan(request))) {
            case Reply.Answered<?> answered -> answered;
            case Reply.Refused<?>(var refusal) ->
                    throw new AssertionError(request + ": " + refusal);
        };
    }

    Refusal refusal(SdkPojo request) {
        return switch (run(plan(request))) {
            case Reply.Answered<?> answered -> throw new AssertionError(answered);
            case Reply.Refused<?>(var refusal) -> refusal;
        };
    }

    Plan<?> plan(SdkPojo request) {
        return operations.stream()
                .filter(operation -> operation.request().isInstance(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation takes " + request))
                .plan(request, requester);
    }

    private <R> Reply<R> run(Plan<R> plan) {
        return switch (plan.work()) {
            case Work.Read<R>(var answer) ->
                    answer.apply(new View(account, Position.BEGINNING, now, requester.caller()));
            case Work.Write<R>(var command, var answer) -> {
                Account before = account;
                yield switch (decide(command)) {
                    case Decision.Accepted(var events) ->
                            answer.apply(new Change(before, account, events));
                    case Decision.Refused(var refusal) -> new Reply.Refused<>(refusal);
                };
            }
            case Work.Refuse<R>(var refusal) -> new Reply.Refused<>(refusal);
            case Work.Issue<R> _ -> throw new AssertionError("IAM issues no sessions");
        };
    }

    private Decision decide(AccountCommand command) {
        now = now.plusSeconds(1);
        Decision decision =
                AccountDecider.decide(
                        account, command, new Circumstances(now, this::id, VAULT, Quotas.DEFAULT));
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> account = account.evolve(event));
        }
        return decision;
    }

    private UniqueId id(UniqueId.Kind kind) {
        lastId++;
        return new UniqueId(kind.prefix() + "%017d".formatted(lastId));
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
