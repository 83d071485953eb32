/**
 * Role templates: what AWS's services say of the roles that are made for them, and the roles that
 * are made so. Here the operator gives the templates, in the form in which AWS shows them.
 */
@NullMarked
package dev.pastgrant.api.iam.roletemplate;

import org.jspecify.annotations.NullMarked;
