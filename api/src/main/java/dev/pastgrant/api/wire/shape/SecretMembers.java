package dev.pastgrant.api.wire.shape;

import java.util.Locale;
import java.util.Set;

/** The members of all five services whose values no record and no message may show. */
public final class SecretMembers {
    private static final Set<String> MEMBERS =
            Set.of(
                    "addprivatekey",
                    "authenticationcode1",
                    "authenticationcode2",
                    "base32stringseed",
                    "contextassertion",
                    "newpassword",
                    "oldpassword",
                    "password",
                    "privatekey",
                    "qrcodepng",
                    "samlassertion",
                    "secretaccesskey",
                    "servicecredentialsecret",
                    "servicepassword",
                    "sessiontoken",
                    "tokencode",
                    "tradeintoken",
                    "webidentitytoken");

    private SecretMembers() {}

    public static boolean isSecret(String member) {
        return MEMBERS.contains(member.toLowerCase(Locale.ROOT));
    }
}
