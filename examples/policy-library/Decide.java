import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.DenialMessage;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;

/** Decides a request with the policy library alone: no server, no account, no log. */
void main() {
    var text = new PolicyText("""
            {"Version": "2012-10-17", "Statement": {
                "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/*"}}""");
    var readers = AttributedPolicy.of(text, new PolicySource.Given("readers"));
    var policies = CompiledLayers.of(PolicyLayers.ofIdentity(List.of(readers)));

    var account = new AccountId("123456789012");
    var ada = new RequestPrincipal.User(
            new Arn("arn:aws:iam::123456789012:user/ada"), new UniqueId("AIDACKCEVSQ6C2EXAMPLE"));
    for (var action : List.of("s3:GetObject", "s3:PutObject")) {
        var request = new AuthorizationRequest(
                ada, action, "arn:aws:s3:::reports/q1.csv", account, RequestContext.EMPTY);
        var denial = policies.denial(CompiledRequest.of(request));
        IO.println(denial.map(denied -> DenialMessage.of(request, denied)).orElse("allowed"));
    }
}
