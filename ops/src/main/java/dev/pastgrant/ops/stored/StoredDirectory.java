package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.UniqueId;

/**
 * The annotations by which Jackson stores a {@link Directory}: its entities, but not what follows
 * from them, nor its recent changes.
 */
@JsonIgnoreProperties({"changes", "idByName"})
abstract class StoredDirectory<E extends Entity> {
    @JsonCreator
    StoredDirectory(@JsonProperty("byId") PersistentMap<UniqueId, E> byId) {}
}
