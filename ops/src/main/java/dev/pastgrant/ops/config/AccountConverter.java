package dev.pastgrant.ops.config;

import dev.pastgrant.policy.id.AccountId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an account's number from the command line. */
public final class AccountConverter implements ITypeConverter<AccountId> {
    @Override
    public AccountId convert(String value) {
        if (AccountId.isValid(value)) {
            return new AccountId(value);
        }
        throw new TypeConversionException("must be twelve digits, not " + Complaint.quoted(value));
    }
}
