package dev.pastgrant.domain.call;

/**
 * A resource that a call was about, as LookupEvents shows it.
 *
 * @param type the kind of resource, such as {@code AWS::IAM::User}
 * @param name a name, an ARN or an id
 */
public record ResourceRef(String type, String name) {}
