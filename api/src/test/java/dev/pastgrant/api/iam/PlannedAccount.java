package dev.pastgrant.api.iam;

import dev.pastgrant.api.iam.roletemplate.SampleTemplates;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.fakes.QuickHashing;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.ActionUses;
import dev.pastgrant.projections.lastused.KeyUse;
import dev.pastgrant.projections.lastused.LastUsed;
import dev.pastgrant.projections.lastused.RoleUses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One account that anyone may ask for anything, root unless a test says who: it carries out plans
 * in order and without authorization.
 */
public final class PlannedAccount {
    public static final AccountId ID = new AccountId("123456789012");
    public static final AccessKeyId KEY = new AccessKeyId("AKIAROOTROOTROOTROOT");
    static final Instant STARTED = Instant.parse("2026-03-01T09:00:00Z");

    /** What follows happens a second later each. */
    public static final Instant OPENED = STARTED.plusSeconds(1);

    public static final Vault VAULT = new TransparentVault();

    private final PlanRunner runner;
    private LastUsed lastUsed = (_, _) -> Optional.empty();
    private RoleUses roleUses = (_, _) -> Optional.empty();
    private ActionUses actionUses = (_, _) -> Map.of();
    private Requester requester = new Requester(credential(), root(), null);
    private byte lastByte;

    public PlannedAccount() {
        runner =
                new PlanRunner(
                        IamOperations.all(
                                VAULT,
                                this::counted,
                                Quotas.DEFAULT,
                                new QuickHashing(),
                                _ -> account(),
                                (key, upTo) -> lastUsed.of(key, upTo),
                                (role, upTo) -> roleUses.of(role, upTo),
                                SampleTemplates.TEMPLATES,
                                toldActionUses(),
                                () -> Position.END),
                        VAULT,
                        ID,
                        STARTED);
        given(new OpenAccount(Partition.AWS, KEY, VAULT.seal(Secret.of("root"), KEY.text()), null));
    }

    public Account account() {
        return runner.account();
    }

    public Instant now() {
        return runner.now();
    }

    public void lastUsed(LastUsed uses) {
        lastUsed = uses;
    }

    public void roleUses(RoleUses uses) {
        roleUses = uses;
    }

    public void actionUses(ActionUses uses) {
        actionUses = uses;
    }

    private ActionUses toldActionUses() {
        return new ActionUses() {
            @Override
            public Map<String, KeyUse> of(UniqueId principal, Position upTo) {
                return actionUses.of(principal, upTo);
            }

            @Override
            public Position processed() {
                return actionUses.processed();
            }
        };
    }

    /** Who sends the next requests. */
    Requester requester() {
        return requester;
    }

    public PlannedAccount asRoot() {
        return as(root(), null);
    }

    /** The next requests are signed by this user, as it is now. */
    public PlannedAccount asUser(String name) {
        return as(
                new Caller.IamUser(
                        AccountRef.aws(ID),
                        account().users().find(new EntityName(name)).orElseThrow(),
                        KEY,
                        null),
                null);
    }

    public PlannedAccount asSessionOf(String role) {
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
        return as(new Caller.RoleSession(AccountRef.aws(ID), found, "session", grant), null);
    }

    public PlannedAccount asOf(AsOf moment) {
        return as(requester.caller(), moment);
    }

    private PlannedAccount as(Caller caller, @Nullable AsOf moment) {
        requester = new Requester(credential(), caller, moment);
        return this;
    }

    /** Commands that must be accepted. */
    public PlannedAccount given(AccountCommand... commands) {
        runner.given(commands);
        return this;
    }

    public PlannedAccount happened(AccountEvent event) {
        runner.happened(event);
        return this;
    }

    /** Every operation of IAM. */
    List<ServedOperation> operations() {
        return runner.operations();
    }

    /** Requests that must succeed. */
    public PlannedAccount send(SdkPojo... requests) {
        List.of(requests).forEach(this::answer);
        return this;
    }

    public <R extends SdkPojo> R send(SdkPojo request, Class<R> response) {
        return response.cast(answer(request).response());
    }

    public Reply.Answered<?> answer(SdkPojo request) {
        return runner.answer(request, requester);
    }

    public Refusal refusal(SdkPojo request) {
        return runner.refusal(request, requester);
    }

    public Plan<?> plan(SdkPojo request) {
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
        return new Caller.Root(AccountRef.aws(ID), KEY, null);
    }

    /** Every page of a list, by following markers with a request of the marker. */
    public static <R> List<R> pages(
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
