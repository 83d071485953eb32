package dev.pastgrant.ops.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of every command that opens a data folder. */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            converter = Folder.class,
            description =
                    "the folder of the log, the keyset and everything made from them"
                            + " (./${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    /** The folder of the log, the keyset and everything made from them. */
    public Path data() {
        return data;
    }

    /** Reads a folder's path. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            try {
                if (!value.isBlank()) {
                    return Path.of(value);
                }
            } catch (InvalidPathException _) {
                // the same mistake as no path at all
            }
            throw new TypeConversionException("must be a folder, not " + Complaint.quoted(value));
        }
    }
}
