#!/usr/bin/env bash
# ZXing 3.5.4 (com.google.zxing:core).
#
# A QR code that QRCodeWriter has just drawn, black on white, straight, sharp and with its quiet
# zone, is not always found by MultiFormatReader or QRCodeReader: about one in a hundred codes of
# this length is not, whatever the binarizer, with TRY_HARDER as well. The same reader with the
# hint PURE_BARCODE reads all of them. So tests that scan pictures made by the server need the
# hint, or they fail once in a hundred runs.
#
# Output seen (3,000 codes of random 103-character seeds, java.util.Random seed 7):
#   not found: default 30, TRY_HARDER 30, PURE_BARCODE 0
#
# Needs a JDK from 17 and Maven, or its wrapper as MVN. Fails if the behaviour changes.
set -euo pipefail

mvn=${MVN:-mvn}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>com.google.zxing</groupId><artifactId>core</artifactId><version>3.5.4</version></dependency>
  </dependencies>
</project>
POM

cat >Codes.java <<'JAVA'
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.Random;

class Codes {
    public static void main(String[] arguments) throws Exception {
        Random random = new Random(7);
        int plain = 0, harder = 0, pure = 0;
        for (int i = 0; i < 3000; i++) {
            LuminanceSource picture = draw(text(random));
            plain += found(picture, Map.of()) ? 0 : 1;
            harder += found(picture, Map.of(DecodeHintType.TRY_HARDER, true)) ? 0 : 1;
            pure += found(picture, Map.of(DecodeHintType.PURE_BARCODE, true)) ? 0 : 1;
        }
        System.out.printf("not found: default %d, TRY_HARDER %d, PURE_BARCODE %d%n", plain, harder, pure);
    }

    static String text(Random random) {
        StringBuilder seed = new StringBuilder();
        for (int i = 0; i < 103; i++) {
            seed.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
        }
        return "otpauth://totp/Amazon%20Web%20Services:alice@123456789012?secret="
                + seed + "&issuer=Amazon%20Web%20Services";
    }

    static LuminanceSource draw(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        int[] pixels = new int[400 * 400];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = code.get(i % 400, i / 400) ? 0xff000000 : 0xffffffff;
        }
        return new RGBLuminanceSource(400, 400, pixels);
    }

    static boolean found(LuminanceSource picture, Map<DecodeHintType, ?> hints) {
        try {
            new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)), hints);
            return true;
        } catch (ReaderException e) {
            return false;
        }
    }
}
JAVA

"$mvn" -q -B dependency:build-classpath -Dmdep.outputFile=classpath
seen=$(java -cp "$(cat classpath)" Codes.java)
echo "$seen"
[ "$seen" = "not found: default 30, TRY_HARDER 30, PURE_BARCODE 0" ]
