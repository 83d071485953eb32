package dev.pastgrant.ops.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A phone with an authenticator app. */
sealed interface Phone {
    /** The programs that together make a phone of which nothing is ours. */
    List<String> PROGRAMS = List.of("zbarimg", "oathtool");

    /** The text of the QR code in a picture. */
    String scan(Path png) throws IOException, InterruptedException;

    /** The code that it shows at an instant, from a seed in the Base32 of RFC 4648. */
    String code(String seed, Instant at) throws IOException, InterruptedException;

    /** The best phone there is here. */
    static Phone ofThisMachine() {
        List<String> missing =
                PROGRAMS.stream().filter(program -> !Program.isOnPath(program)).toList();
        if (missing.isEmpty()) {
            return new Independent();
        }
        System.out.println(
                "the codes of this test are made by our own code, for there is no "
                        + String.join(" and no ", missing)
                        + " on the PATH");
        return new Own();
    }

    /** Shares no code with the server. */
    record Independent() implements Phone {
        @Override
        public String scan(Path png) throws IOException, InterruptedException {
            return Program.run("zbarimg", "--quiet", "--raw", png.toString()).text().strip();
        }

        @Override
        public String code(String seed, Instant at) throws IOException, InterruptedException {
            return Program.run("oathtool", "--totp", "--base32", "--now", at.toString(), seed)
                    .text()
                    .strip();
        }
    }

    /** Makes codes as the server does. */
    record Own() implements Phone {
        @Override
        public String scan(Path png) throws IOException {
            return ScannedQrCode.read(png);
        }

        @Override
        public String code(String seed, Instant at) {
            return new OneTimeCodes(seed).code(at);
        }
    }
}
