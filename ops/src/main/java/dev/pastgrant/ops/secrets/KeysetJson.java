package dev.pastgrant.ops.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import dev.pastgrant.ops.chain.KeyedHash;
import dev.pastgrant.ops.chain.LogKey;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a keyset: the keys that seal secrets, and beside them at most one that hashes the
 * log. Tink makes and reads each kind on its own, since it gives a whole keyset one use. The log's
 * key is {@code DISABLED} until the whole log has its hashes.
 */
final class KeysetJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
    private static final Configuration HASHES = MacConfig2026.get();
    private static final String KEYS = "key";
    private static final String STATUS = "status";
    private static final String IN_FORCE = "ENABLED";
    private static final int KEY_BYTES = 32;

    private final JsonNode keyset;

    private KeysetJson(JsonNode keyset) {
        this.keyset = keyset;
    }

    static KeysetJson parse(String text) throws JsonProcessingException {
        return new KeysetJson(MAPPER.readTree(text));
    }

    /** The keys that seal secrets, as a keyset of their own. */
    String sealing() {
        JsonNode others = keyset.deepCopy();
        if (others.path(KEYS) instanceof ArrayNode keys) {
            keys.removeIf(KeysetJson::isOfLog);
        }
        return others.toString();
    }

    /** The key of the log; null in a keyset that was made before logs had hashes. */
    @Nullable LogKey logKey() throws GeneralSecurityException {
        for (JsonNode key : keyset.path(KEYS)) {
            if (isOfLog(key)) {
                return new LogKey(bytes(key), isInForce(key));
            }
        }
        return null;
    }

    private static boolean isOfLog(JsonNode key) {
        return key.path("keyData").path("typeUrl").asText().endsWith(".HmacKey");
    }

    private static boolean isInForce(JsonNode key) {
        return key.path(STATUS).asText().equals(IN_FORCE);
    }

    @AccessesPartialKey
    private static byte[] bytes(JsonNode stored) throws GeneralSecurityException {
        ObjectNode only = MAPPER.createObjectNode();
        only.set("primaryKeyId", stored.path("keyId"));
        only.putArray(KEYS).add(inForce(stored));
        Key key =
                TinkJsonProtoKeysetFormat.parseKeyset(
                                only.toString(), HASHES, InsecureSecretKeyAccess.get())
                        .getPrimary()
                        .getKey();
        if (key instanceof HmacKey hmac) {
            return hmac.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        }
        throw new GeneralSecurityException("the key of the log is none that hashes");
    }

    private static JsonNode inForce(JsonNode key) {
        return key.deepCopy() instanceof ObjectNode copy ? copy.put(STATUS, IN_FORCE) : key;
    }

    /** This keyset and a new key of the log, which is not in force yet. */
    KeysetJson withNewLogKey() throws GeneralSecurityException, JsonProcessingException {
        String made =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters(), HASHES),
                        HASHES,
                        InsecureSecretKeyAccess.get());
        JsonNode copy = keyset.deepCopy();
        if (!(copy.path(KEYS) instanceof ArrayNode keys)
                || !(MAPPER.readTree(made).path(KEYS).path(0) instanceof ObjectNode key)) {
            throw new GeneralSecurityException("not a keyset");
        }
        keys.add(key.put(STATUS, "DISABLED"));
        return new KeysetJson(copy);
    }

    private static HmacParameters parameters() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setTagSizeBytes(KeyedHash.SIZE)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.TINK)
                .build();
    }

    /** This keyset with its log's key in force. */
    KeysetJson withLogKeyInForce() {
        JsonNode copy = keyset.deepCopy();
        for (JsonNode key : copy.path(KEYS)) {
            if (isOfLog(key) && key instanceof ObjectNode ofLog) {
                ofLog.put(STATUS, IN_FORCE);
            }
        }
        return new KeysetJson(copy);
    }

    String text() {
        return keyset.toString();
    }
}
