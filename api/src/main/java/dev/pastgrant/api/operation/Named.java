package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;

/** Something that a request names and is about. */
public interface Named {
    /** How LookupEvents names it. */
    List<ResourceRef> resources();
}
