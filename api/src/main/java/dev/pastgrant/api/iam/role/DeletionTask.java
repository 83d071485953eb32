package dev.pastgrant.api.iam.role;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deletion of a service-linked role that a request asks about. */
record DeletionTask(String id) implements Named {
    private static final Pattern FORM =
            Pattern.compile("task(/aws-service-role/([\\w.-]+)/[\\w+=,.@-]+)/[0-9a-f-]{36}");

    /** Requests about a deletion. Its id has the role's path and name. */
    static final About<DeletionTask> ABOUT =
            new About<>(DeletionTask::check, DeletionTask::of, DeletionTask::needs);

    private static DeletionTask of(OperationRequest request) {
        return new DeletionTask(request.text("DeletionTaskId"));
    }

    private static Optional<Refusal> check(OperationRequest request) {
        return FORM.matcher(of(request).id).matches()
                ? Optional.empty()
                : Optional.of(Refusal.invalidInput("The deletion task id is not valid."));
    }

    private RequirementBuilder needs(OperationRequest request, Account account) {
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) {
            throw new IllegalStateException("the id was checked");
        }
        return request.permission(Arn.iam(account.ref(), "role" + parts.group(1)))
                .with(RequestedLinkedRole.KEY, parts.group(2));
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of();
    }
}
