package dev.pastgrant.policy.language;

import java.math.BigDecimal;
import java.util.Base64;

/**
 * The types that the value of a condition key can have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
public enum ValueType {
    STRING,
    NUMERIC,
    BOOLEAN,
    DATE,
    IP,
    BINARY;

    /** Whether the text is a value of this type. */
    public boolean accepts(String text) {
        return switch (this) {
            case STRING -> true;
            case NUMERIC -> isNumber(text);
            case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case DATE -> PolicyDate.parse(text).isPresent();
            case IP -> IpRange.parse(text).isPresent();
            case BINARY -> isBase64(text);
        };
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
