package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

/**
 * Calls with passwords that are right, wrong and not even possible, by everybody who may give them.
 *
 * @param plant gives a text that must not be found afterwards
 */
record PlantedPasswords(FreshAccount account, Supplier<String> plant) {
    void send() {
        IamClient root = account.clients().iam();
        root.createUser(r -> r.userName("grace"));
        root.putUserPolicy(
                r -> r.userName("grace").policyName("all").policyDocument(PolicyCalls.allow("*")));
        IamClient grace = account.clients().with(new UserCalls(root).keys("grace")).iam();
        String first = password();
        String second = password();
        root.createLoginProfile(r -> r.userName("grace").password(first));
        root.updateLoginProfile(r -> r.userName("grace").password(second));
        grace.changePassword(r -> r.oldPassword(second).newPassword(first));
        refused(() -> root.createLoginProfile(r -> r.userName("grace").password(password())));
        refused(() -> root.createLoginProfile(r -> r.userName("nobody").password(password())));
        refused(() -> grace.changePassword(r -> r.oldPassword(password()).newPassword(second)));
        refused(() -> grace.changePassword(r -> r.oldPassword(first).newPassword(plant.get())));
        refused(() -> root.changePassword(r -> r.oldPassword(password()).newPassword(password())));
        refused(() ->
                root.updateLoginProfile(r -> r.userName("grace").password(plant.get() + "\u20ac")));
        refused(() ->
                grace.changePassword(r ->
                        r.oldPassword("x".repeat(99) + password())
                                .newPassword(plant.get() + "\u20ac")));
        inTheQuery();
    }

    /** One that conforms. */
    private String password() {
        return plant.get() + "-a1";
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(IamException.class);
    }

    private void inTheQuery() {
        String call =
                "/?Action=CreateLoginProfile&Version=2010-05-08&UserName=nobody&Password="
                        + password()
                        + "&Passwort="
                        + password();
        var http = account.clients().http("iam");
        SignedHttp.send(http.signed("GET", call, new byte[0], Map.of(), Clock.systemUTC()));
        SignedHttp.send(
                http.signed(
                        "POST",
                        "/",
                        call.substring(2).getBytes(StandardCharsets.UTF_8),
                        SignedHttp.FORM,
                        Clock.systemUTC()));
    }
}
