package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionTokens.Credentials;
import java.util.function.Function;

/** What a call asks for, once its caller is known and allowed. */
public sealed interface Work<R> {
    /** A command on the account, and the answer if it succeeds. */
    record Write<R>(AccountCommand command, Function<Change, Reply.Answered<R>> answer)
            implements Work<R> {}

    /** A question about the account's state. It may block. */
    record Read<R>(Function<View, Reply<R>> answer) implements Work<R> {}

    /** A session, and the answer that hands out its credentials. */
    record Issue<R>(SessionCommand command, Function<Credentials, Reply.Answered<R>> answer)
            implements Work<R> {}

    /** No work: the request was invalid in itself. It is recorded all the same. */
    record Refuse<R>(Refusal refusal) implements Work<R> {}
}
