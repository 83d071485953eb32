package dev.pastgrant.ops.config;

import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of {@code serve} about the quotas of its accounts. */
public final class QuotaOptions {
    @Option(
            names = "--quota",
            paramLabel = "NAME=LIMIT",
            converter = Reader.class,
            description =
                    "another limit than AWS's default for a quota, such as"
                            + " `UsersPerAccount=10000`; may be repeated")
    private List<Limit> limits = new ArrayList<>();

    /** AWS's defaults with the limits that were given. Of two for one quota the last counts. */
    public Quotas quotas() {
        Quotas quotas = Quotas.DEFAULT;
        for (Limit limit : limits) {
            quotas = quotas.with(limit.quota(), limit.most());
        }
        return quotas;
    }

    /** A quota and how much it lets an account have. */
    record Limit(Quota quota, int most) {}

    /** Reads a quota's name, in any case, and its limit. */
    static final class Reader implements ITypeConverter<Limit> {
        private static final Pattern FORM = Pattern.compile("([A-Za-z]+)=([0-9]{1,7})");
        private static final int MAX = 1_000_000;

        @Override
        public Limit convert(String value) {
            Matcher given = FORM.matcher(value);
            if (!given.matches() || Integer.parseInt(given.group(2)) > MAX) {
                throw new TypeConversionException(
                        "must be a quota's name, `=` and a number from 0 to 1000000, not "
                                + Complaint.quoted(value));
            }
            return named(given.group(1))
                    .map(quota -> new Limit(quota, Integer.parseInt(given.group(2))))
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "no quota is called "
                                            + Complaint.quoted(given.group(1))
                                            + ": see docs/OPERATING.md"));
        }

        private static Optional<Quota> named(String name) {
            return Arrays.stream(Quota.values())
                    .filter(quota -> quota.text().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
