/**
 * What AWS's services are and what can be done with them. A {@link
 * dev.pastgrant.policy.catalogue.ServiceCatalogue} knows every service, its actions with their
 * access levels, the types of resources they act on and the condition keys that can be asked of
 * them; it expands wildcards and numbers the actions. {@link
 * dev.pastgrant.policy.catalogue.ServiceCatalogue#bundled()} holds AWS's services, from a data set
 * whose notice lies beside the resource and which {@code policy/src/main/catalogue/update.mjs}
 * brings up to date, and our own. The catalogue explains and completes; it decides nothing: an
 * action that it does not know is judged by policies like any other.
 */
@NullMarked
package dev.pastgrant.policy.catalogue;

import org.jspecify.annotations.NullMarked;
