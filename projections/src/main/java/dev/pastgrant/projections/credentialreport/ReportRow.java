package dev.pastgrant.projections.credentialreport;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.certificate.SigningCertificate;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.password.LoginProfile;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.KeyUse;
import dev.pastgrant.projections.lastused.LastUsed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the rows of a report, in AWS's 22 columns. */
record ReportRow(Account account, LastUsed lastUsed, Position upTo) {
    static final String HEADER =
            "user,arn,user_creation_time,password_enabled,password_last_used,"
                    + "password_last_changed,password_next_rotation,mfa_active,"
                    + "access_key_1_active,access_key_1_last_rotated,"
                    + "access_key_1_last_used_date,access_key_1_last_used_region,"
                    + "access_key_1_last_used_service,"
                    + "access_key_2_active,access_key_2_last_rotated,"
                    + "access_key_2_last_used_date,access_key_2_last_used_region,"
                    + "access_key_2_last_used_service,"
                    + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    /** AWS writes {@code Z} nowadays. This is the older form, on which more parsers were tested. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private static final int KEYS_SHOWN = 2;
    private static final int CERTIFICATES_SHOWN = 2;
    private static final String NONE = "N/A";
    private static final String NO_INFORMATION = "no_information";
    private static final String NOT_SUPPORTED = "not_supported";
    private static final List<String> NO_KEY = List.of("false", NONE, NONE, NONE, NONE);
    private static final List<String> NO_CERTIFICATE = List.of("false", NONE);

    String root(Instant openedAt) {
        List<String> passwords =
                account.loginProfiles()
                        .of(UniqueId.root(account.id()))
                        .map(profile -> passwords(profile, NOT_SUPPORTED))
                        .orElse(List.of(NOT_SUPPORTED, NONE, NOT_SUPPORTED, NOT_SUPPORTED));
        return row(
                List.of("<root_account>", account.ref().root().text(), date(openedAt)),
                passwords,
                UniqueId.root(account.id()));
    }

    String user(User user) {
        List<String> passwords =
                account.loginProfiles()
                        .of(user.id())
                        .map(profile -> passwords(profile, nextRotation(profile)))
                        .orElse(List.of("false", NONE, NONE, NONE));
        return row(
                List.of(user.name().text(), user.arn(account.ref()).text(), date(user.createdAt())),
                passwords,
                user.id());
    }

    /** The columns of a password. Nobody signs in with one yet, so none was ever used. */
    private static List<String> passwords(LoginProfile profile, String nextRotation) {
        return List.of("true", NO_INFORMATION, date(profile.changedAt()), nextRotation);
    }

    private String nextRotation(LoginProfile profile) {
        return profile.expiry(account.settings().passwordPolicy())
                .map(ReportRow::date)
                .orElse(NONE);
    }

    private String row(List<String> who, List<String> passwords, UniqueId owner) {
        List<String> cells = new ArrayList<>(who);
        cells.addAll(passwords);
        cells.add(Boolean.toString(!account.mfaDevices().of(owner).isEmpty()));
        List<AccessKey> keys =
                account.accessKeys().of(owner).stream()
                        .sorted(Comparator.comparing(AccessKey::id))
                        .toList();
        for (int i = 0; i < KEYS_SHOWN; i++) {
            cells.addAll(i < keys.size() ? cells(keys.get(i)) : NO_KEY);
        }
        List<SigningCertificate> certificates = certificates(owner);
        for (int i = 0; i < CERTIFICATES_SHOWN; i++) {
            cells.addAll(i < certificates.size() ? cells(certificates.get(i)) : NO_CERTIFICATE);
        }
        return cells.stream().map(ReportRow::escaped).collect(Collectors.joining(","));
    }

    private List<String> cells(AccessKey key) {
        Optional<KeyUse> use = lastUsed.of(key.id(), upTo);
        return List.of(
                Boolean.toString(key.isActive()),
                date(key.createdAt()),
                use.map(used -> date(used.instant())).orElse(NONE),
                use.map(KeyUse::region).orElse(NONE),
                use.map(KeyUse::service).orElse(NONE));
    }

    /** The certificates as the report orders them: one that is inactive comes first. */
    private List<SigningCertificate> certificates(UniqueId owner) {
        return account.credentials().signingCertificates().of(owner).stream()
                .sorted(
                        Comparator.comparing(SigningCertificate::isActive)
                                .thenComparing(SigningCertificate::id))
                .toList();
    }

    private static List<String> cells(SigningCertificate certificate) {
        return List.of(Boolean.toString(certificate.isActive()), date(certificate.uploadedAt()));
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }

    /**
     * Escapes a cell as in RFC 4180. Names may contain commas, and clients choose the region's text
     * freely.
     */
    private static String escaped(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
