package dev.pastgrant.ops.config;

import dev.pastgrant.api.http.TrustedProxies;
import dev.pastgrant.policy.language.IpRange;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code serve} about its clients. */
public final class HttpOptions {
    @Option(
            names = "--trusted-proxy",
            paramLabel = "RANGE",
            converter = Range.class,
            description =
                    "an address or CIDR range whose X-Forwarded-For and X-Forwarded-Proto are"
                            + " believed (none); may be repeated")
    private List<IpRange> proxies = new ArrayList<>();

    public TrustedProxies proxies() {
        return new TrustedProxies(List.copyOf(proxies));
    }

    /** Reads a range of addresses. */
    static final class Range implements ITypeConverter<IpRange> {
        @Override
        public IpRange convert(String value) {
            return IpRange.parse(value)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "must be an address or a CIDR range, not "
                                            + Complaint.quoted(value)));
        }
    }
}
