package dev.pastgrant.domain.log;

/** Anything that a log can hold. */
public interface LogEvent {}
