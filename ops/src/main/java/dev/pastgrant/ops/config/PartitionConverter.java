package dev.pastgrant.ops.config;

import dev.pastgrant.policy.id.Partition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a partition's name from the command line. */
final class PartitionConverter implements ITypeConverter<Partition> {
    @Override
    public Partition convert(String value) {
        return Partition.named(value)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "must be aws, aws-cn or aws-us-gov, not "
                                        + Complaint.quoted(value)));
    }
}
