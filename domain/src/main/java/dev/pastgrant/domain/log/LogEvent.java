package dev.pastgrant.domain.log;

import dev.pastgrant.domain.AccountEvent;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.session.SessionIssued;

/** Everything that a log can hold. */
public sealed interface LogEvent permits AccountEvent, CallRecord, SessionIssued {}
