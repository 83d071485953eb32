package dev.pastgrant.ops.config;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an access key's id from the command line. */
public final class AccessKeyConverter implements ITypeConverter<AccessKeyId> {
    @Override
    public AccessKeyId convert(String value) {
        if (AccessKeyId.isValid(value)) {
            return new AccessKeyId(value);
        }
        throw new TypeConversionException(
                "must be an access key id, not " + Complaint.quoted(value));
    }
}
