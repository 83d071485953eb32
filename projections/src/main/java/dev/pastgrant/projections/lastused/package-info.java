/**
 * When each access key was last used: the latest authenticated call, allowed or not, that was
 * signed with it. Like everything here it can be asked as of any position.
 */
@NullMarked
package dev.pastgrant.projections.lastused;

import org.jspecify.annotations.NullMarked;
