package dev.pastgrant.domain.account.role;

import dev.pastgrant.policy.id.Arn;

/** The version of a role template that a role was made from. */
public record SourceTemplate(Arn template, int minorVersion) {}
