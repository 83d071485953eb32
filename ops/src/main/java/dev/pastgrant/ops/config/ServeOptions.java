package dev.pastgrant.ops.config;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Partition;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of {@code serve} alone. If none is given, one account is served to this machine only.
 */
public final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Port.class,
            description = "the port to listen on; 0 takes any free one (${DEFAULT-VALUE})")
    private int port = 4566;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            converter = Host.class,
            description = "the address to listen on (${DEFAULT-VALUE}: this machine only)")
    private String host = "127.0.0.1";

    @Option(
            names = "--account",
            paramLabel = "ID",
            converter = AccountConverter.class,
            description =
                    "the account that the first start opens (123456789012); refused if the data"
                            + " belong to another")
    private @Nullable AccountId account;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            converter = PartitionConverter.class,
            description =
                    "the partition of that account: aws, aws-cn or aws-us-gov (aws); refused if"
                            + " the data belong to another")
    private @Nullable Partition partition;

    @Option(
            names = "--aws-policies",
            paramLabel = "FOLDER",
            converter = DataOptions.Folder.class,
            description =
                    "a folder of JSON files with managed policies of AWS that are added, or replace"
                            + " those of their names")
    private @Nullable Path awsPolicies;

    @Option(
            names = "--role-templates",
            paramLabel = "FOLDER",
            converter = DataOptions.Folder.class,
            description =
                    "a folder of JSON files with versions of role templates, as"
                            + " GetRoleTemplateVersion answers them, that AcquireRole makes roles"
                            + " from")
    private @Nullable Path roleTemplates;

    @Option(
            names = "--accept-lost-end",
            description =
                    "go on although the checkpoint is missing, or says that the log had reached"
                            + " further")
    private boolean acceptLostEnd;

    /** The port to listen on; 0 for any free port. */
    public int port() {
        return port;
    }

    /** The address to listen on. */
    public String host() {
        return host;
    }

    /**
     * The account that the first start opens; null for the account of the data, or for the default
     * account if the log is empty.
     */
    public @Nullable AccountId account() {
        return account;
    }

    /** Its partition; null for the partition of the data, or for {@code aws}. */
    public @Nullable Partition partition() {
        return partition;
    }

    /** The folder of managed policies of AWS besides our own; null if there is none. */
    public @Nullable Path awsPolicies() {
        return awsPolicies;
    }

    /** The folder of role templates; null if there are none. */
    public @Nullable Path roleTemplates() {
        return roleTemplates;
    }

    /** Whether to go on although the log may have lost its end. */
    public boolean acceptLostEnd() {
        return acceptLostEnd;
    }

    /** Reads a port's number. */
    static final class Port implements ITypeConverter<Integer> {
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
        private static final int MAX = 65535;

        @Override
        public Integer convert(String value) {
            if (NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MAX) {
                return Integer.valueOf(value);
            }
            throw new TypeConversionException(
                    "must be a number from 0 to 65535, not " + Complaint.quoted(value));
        }
    }

    /** Reads an address or a host name, which is looked up later. */
    static final class Host implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isBlank()) {
                return value;
            }
            throw new TypeConversionException(
                    "must be an address or a host name, not " + Complaint.quoted(value));
        }
    }
}
