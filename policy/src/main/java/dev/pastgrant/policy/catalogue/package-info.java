/**
 * AWS's services and what can be done with them. A {@link
 * dev.pastgrant.policy.catalogue.ServiceCatalogue} knows every service, its actions with their
 * access levels, the types of resources they act on and the condition keys that they have. It also
 * expands wildcards and numbers the actions. {@link
 * dev.pastgrant.policy.catalogue.ServiceCatalogue#bundled()} holds AWS's services and our own.
 * AWS's services come from a data set. {@code policy/src/main/catalogue/update.mjs} brings it up to
 * date, and its notice lies beside the resource. The catalogue explains and completes, but it
 * decides nothing: policies also apply to an action that it does not know.
 */
@NullMarked
package dev.pastgrant.policy.catalogue;

import org.jspecify.annotations.NullMarked;
