package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.shape.SdkFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The values of a request, or of a structure in it, by the names of their members. Operations see
 * requests only through this, so a member that is never asked for here is never looked at.
 */
public final class Members {
    /** Follows the name of a member that is asked for with everything in it. */
    public static final String EVERYTHING_IN_IT = ".*";

    private final SdkPojo pojo;
    private final String path;
    private final Consumer<String> reads;

    /**
     * The members of a whole request.
     *
     * @param reads is told of each member that is asked for, such as {@code Tags.Key}
     */
    Members(SdkPojo request, Consumer<String> reads) {
        this(request, "", reads);
    }

    private Members(SdkPojo pojo, String path, Consumer<String> reads) {
        this.pojo = pojo;
        this.path = path;
        this.reads = reads;
    }

    /** The text of a member that the model requires. */
    public String text(String member) {
        return Objects.requireNonNull(textIfAny(member), member);
    }

    /** The text of a member; null if it is absent. */
    public @Nullable String textIfAny(String member) {
        return value(member, String.class);
    }

    /** The number of a member; null if it is absent. */
    public @Nullable Integer numberIfAny(String member) {
        return value(member, Integer.class);
    }

    /** The moment of a member; null if it is absent. */
    public @Nullable Instant instantIfAny(String member) {
        return value(member, Instant.class);
    }

    /** The truth value of a member; null if it is absent. */
    public @Nullable Boolean flagIfAny(String member) {
        return value(member, Boolean.class);
    }

    /** The texts of a list; empty if it is absent. */
    public List<String> texts(String member) {
        return items(member).stream().map(String.class::cast).toList();
    }

    /** The members of a structure; null if it is absent. */
    public @Nullable Members structureIfAny(String member) {
        SdkPojo structure = value(member, SdkPojo.class);
        return structure == null ? null : new Members(structure, path + member + ".", reads);
    }

    /** The members of each structure of a list; empty if it is absent. */
    public List<Members> structures(String member) {
        List<Members> structures = new ArrayList<>();
        for (Object item : items(member)) {
            structures.add(new Members((SdkPojo) item, path + member + ".", reads));
        }
        return structures;
    }

    /** The members of each structure of a map, by their keys; empty if it is absent. */
    public Map<String, Members> mapped(String member) {
        Map<?, ?> entries = value(member, Map.class);
        Map<String, Members> mapped = new LinkedHashMap<>();
        if (entries != null) {
            entries.forEach((key, value) ->
                    mapped.put(
                            (String) key,
                            new Members((SdkPojo) value, path + member + ".", reads)));
        }
        return mapped;
    }

    /** Whether there is a member of that name, whatever is in it. */
    boolean has(String member) {
        reads.accept(path + member + EVERYTHING_IN_IT);
        return value(member, Object.class) != null;
    }

    /** Whether there may be a member of that name. */
    public boolean mayHave(String member) {
        return field(member) != null;
    }

    private List<?> items(String member) {
        List<?> items = value(member, List.class);
        return items == null ? List.of() : items;
    }

    private <T> @Nullable T value(String member, Class<T> type) {
        SdkField<?> field = field(member);
        if (field == null) {
            throw new IllegalArgumentException(
                    pojo.getClass().getSimpleName() + " has no `" + path + member + "`");
        }
        reads.accept(path + member);
        return type.cast(SdkFields.value(pojo, field));
    }

    private @Nullable SdkField<?> field(String member) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.memberName().equals(member)) {
                return field;
            }
        }
        return null;
    }
}
