package dev.pastgrant.ops.config;

import dev.pastgrant.api.http.TrustedProxies;
import dev.pastgrant.policy.language.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
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

    @Option(
            names = "--request-log",
            description = "writes a line for each request to the server's log")
    private boolean requestLog;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            converter = LogLevel.class,
            description = "what the server's log tells: error, warning, info or debug (warning)")
    private Level logLevel = Level.WARNING;

    public boolean requestLog() {
        return requestLog;
    }

    public Level logLevel() {
        return logLevel;
    }

    public TrustedProxies proxies() {
        return new TrustedProxies(List.copyOf(proxies));
    }

    /** Reads the level of a log. */
    static final class LogLevel implements ITypeConverter<Level> {
        private static final Map<String, Level> LEVELS =
                Map.of(
                        "error", Level.SEVERE,
                        "warning", Level.WARNING,
                        "info", Level.INFO,
                        "debug", Level.FINE);

        @Override
        public Level convert(String value) {
            Level level = LEVELS.get(value);
            if (level == null) {
                throw new TypeConversionException(
                        "must be error, warning, info or debug, not " + Complaint.quoted(value));
            }
            return level;
        }
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
