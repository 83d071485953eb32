package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;

/** A thing that a request names and is about. */
public interface Named {
    /** The thing as LookupEvents names it; empty if LookupEvents does not. */
    List<ResourceRef> resources();
}
