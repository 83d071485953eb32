package dev.pastgrant.ops.eventlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.UniqueId;

/** What Jackson reads about a {@link Directory}: it is stored as it is, not how it became so. */
@JsonIgnoreProperties("changes")
abstract class StoredDirectory<E extends Entity> {
    @JsonCreator
    StoredDirectory(
            @JsonProperty("byId") PersistentMap<UniqueId, E> byId,
            @JsonProperty("idByName") PersistentMap<String, UniqueId> idByName) {}
}
