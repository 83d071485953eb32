package dev.pastgrant.audit.history;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call with everything about it sensible, to be changed where a test is about it. */
public record SampleCall(
        String service,
        String eventName,
        boolean readOnly,
        boolean secure,
        UserIdentity identity,
        AccountId recipient,
        @Nullable String parameters,
        CallRecord.@Nullable ReadAt readAt,
        @Nullable UUID shared,
        CallRecord.Ending ending) {
    public static final AccountId ACCOUNT = new AccountId("111122223333");
    public static final Instant TIME = Instant.parse("2026-03-01T12:00:05.123456Z");
    private static final UUID ID = UUID.fromString("0c1d2e3f-0000-4000-8000-000000000001");

    public static SampleCall of(String service, String eventName, UserIdentity identity) {
        return new SampleCall(
                service,
                eventName,
                eventName.startsWith("Get") || eventName.startsWith("List"),
                false,
                identity,
                ACCOUNT,
                null,
                null,
                null,
                new CallRecord.Ending(null, null, null, List.of()));
    }

    public static UserIdentity user(String name) {
        return new UserIdentity(
                "IAMUser",
                "AIDAEXAMPLE000000" + name.toUpperCase(Locale.ROOT),
                "arn:aws:iam::" + ACCOUNT + ":user/" + name,
                ACCOUNT.digits(),
                "AKIAEXAMPLE0" + name.toUpperCase(Locale.ROOT),
                name,
                null,
                null);
    }

    public static UserIdentity root() {
        return new UserIdentity(
                "Root",
                ACCOUNT.digits(),
                AccountRef.aws(ACCOUNT).root().text(),
                ACCOUNT.digits(),
                "AKIAEXAMPLE0ROOT",
                null,
                null,
                null);
    }

    public static UserIdentity session(String role, String name) {
        return new UserIdentity(
                "AssumedRole",
                "AROAEXAMPLE0" + role.toUpperCase(Locale.ROOT) + ":" + name,
                "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + name,
                ACCOUNT.digits(),
                "ASIAEXAMPLE0" + name.toUpperCase(Locale.ROOT),
                null,
                new UserIdentity.Session(
                        Instant.parse("2026-03-01T11:00:00.5Z"),
                        true,
                        "alice",
                        new UserIdentity.Issuer(
                                "Role",
                                "AROAEXAMPLE0" + role.toUpperCase(Locale.ROOT),
                                "arn:aws:iam::" + ACCOUNT + ":role/teams/" + role,
                                ACCOUNT.digits(),
                                role)),
                null);
    }

    public static UserIdentity foreignAccount(String account) {
        return new UserIdentity(
                "AWSAccount", "AIDAFOREIGN000001", null, account, null, null, null, null);
    }

    public SampleCall overTls() {
        return new SampleCall(
                service,
                eventName,
                readOnly,
                true,
                identity,
                recipient,
                parameters,
                readAt,
                shared,
                ending);
    }

    public SampleCall in(AccountId account) {
        return new SampleCall(
                service,
                eventName,
                readOnly,
                secure,
                identity,
                account,
                parameters,
                readAt,
                shared,
                ending);
    }

    public SampleCall with(String requestParameters) {
        return new SampleCall(
                service,
                eventName,
                readOnly,
                secure,
                identity,
                recipient,
                requestParameters,
                readAt,
                shared,
                ending);
    }

    public SampleCall readAt(Instant instant, @Nullable Long revision) {
        var moment = new CallRecord.ReadAt(instant, revision);
        return new SampleCall(
                service,
                eventName,
                readOnly,
                secure,
                identity,
                recipient,
                parameters,
                moment,
                shared,
                ending);
    }

    public SampleCall shared(UUID id) {
        return new SampleCall(
                service,
                eventName,
                readOnly,
                secure,
                identity,
                recipient,
                parameters,
                readAt,
                id,
                ending);
    }

    public SampleCall ending(CallRecord.Ending how) {
        return new SampleCall(
                service,
                eventName,
                readOnly,
                secure,
                identity,
                recipient,
                parameters,
                readAt,
                shared,
                how);
    }

    public SampleCall about(ResourceRef... resources) {
        return ending(new CallRecord.Ending(null, null, null, List.of(resources)));
    }

    public SampleCall failing(String code, String message, ResourceRef... resources) {
        return ending(new CallRecord.Ending(code, message, null, List.of(resources)));
    }

    public CallRecord record() {
        return new CallRecord(
                new CallFacts(
                        "7a6b5c4d-0000-4000-8000-00000000000f",
                        service + ".amazonaws.com",
                        eventName,
                        "us-east-1",
                        readOnly,
                        "192.0.2.7",
                        "aws-cli/2.31.0",
                        null,
                        service + ".example.test",
                        secure,
                        parameters == null ? null : new Json(parameters)),
                identity,
                recipient,
                TIME.minusMillis(1),
                StreamRevisions.of(StreamName.account(recipient), 6),
                readAt,
                shared,
                ending);
    }

    public Recorded recorded() {
        return recorded(7, ID, TIME);
    }

    public Recorded recorded(long position, UUID id, Instant committedAt) {
        return new Recorded(
                new Position(position),
                StreamName.trail(recipient),
                position,
                committedAt,
                id,
                record());
    }
}
