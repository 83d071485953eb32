package dev.pastgrant.domain;

import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.user.UserEvent;

/** What can have happened to an account. The fold handles every case, or it does not compile. */
public sealed interface AccountEvent extends LogEvent permits UserEvent {}
