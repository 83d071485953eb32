package dev.pastgrant.domain.log;

/** Everything that a log can hold. */
public interface LogEvent {}
