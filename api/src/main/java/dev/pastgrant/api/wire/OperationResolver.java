package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the operation that a request asks for, in the service for which it was signed. */
public final class OperationResolver {
    /** The text that AWS prints for a missing Version. */
    private static final String NO_VERSION = "NO_VERSION_SPECIFIED";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern NAME = Pattern.compile("([A-Z]+[a-z0-9]+)+[A-Z]*");

    private OperationResolver() {}

    /**
     * The operation and its parameters; AWS's error if the service has no operation of that name.
     */
    public static Outcome<OperationCall, WireError> resolve(Service service, WireRequest request) {
        return switch (service.protocol()) {
            case QUERY -> form(request).then(form -> query(service, form));
            case JSON_1_1 -> json(service, request);
            case REST_JSON -> rest(service, request);
        };
    }

    /** The parameters of an awsQuery request: those of the query string and those of the body. */
    private static Outcome<FormParameters, WireError> form(WireRequest request) {
        if (request.body().asByteArrayUnsafe().length == 0) {
            return FormParameters.parseForm(request.rawQuery());
        }
        if (!bringsForm(request)) {
            return Outcome.bad(
                    new WireError(
                            CommonError.MALFORMED_INPUT,
                            "The body of the request must be of the type " + FORM + "."));
        }
        return PercentDecoding.utf8(request.body().asByteArrayUnsafe())
                .map(body -> FormParameters.parseForm(request.rawQuery() + "&" + body))
                .orElseGet(() ->
                        Outcome.bad(
                                new WireError(
                                        CommonError.MALFORMED_QUERY_STRING,
                                        "The request body is not valid UTF-8.")));
    }

    /**
     * Whether the body is a form by its type. The type need not be signed. It therefore only
     * decides whether the body is read, never that the call goes on without it.
     */
    private static boolean bringsForm(WireRequest request) {
        return request.headers().getOrDefault("content-type", List.of()).stream()
                .allMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
    }

    private static Outcome<OperationCall, WireError> query(Service service, FormParameters form) {
        Optional<String> action = form.value("Action");
        if (action.isEmpty() || action.get().isEmpty()) {
            return Outcome.bad(new WireError(CommonError.MISSING_ACTION, "Missing Action"));
        }
        String version = form.value("Version").orElse(NO_VERSION);
        return ServiceModel.of(service)
                .operation(action.get())
                .filter(_ -> version.equals(service.apiVersion()))
                .map(operation -> call(operation, new OperationCall.Form(form)))
                .orElseGet(() ->
                        version.equals(service.apiVersion()) && isName(action.get())
                                ? newer(service, action.get())
                                : Outcome.bad(
                                        new WireError(
                                                CommonError.INVALID_ACTION,
                                                "Could not find operation "
                                                        + Shown.name(action.get())
                                                        + " for version "
                                                        + Shown.name(version))));
    }

    private static Outcome<OperationCall, WireError> json(Service service, WireRequest request) {
        String target = request.header("x-amz-target").orElse("");
        int dot = target.lastIndexOf('.');
        if (!request.method().equals("POST")
                || dot < 0
                || !service.targetPrefixes().contains(target.substring(0, dot))) {
            return unknown();
        }
        String name = target.substring(dot + 1);
        return ServiceModel.of(service)
                .operation(name)
                .map(operation -> call(operation, new OperationCall.Json(request.body())))
                .orElseGet(() -> isName(name) ? newer(service, name) : unknown());
    }

    private static Outcome<OperationCall, WireError> rest(Service service, WireRequest request) {
        return RestRoutes.of(service)
                .match(request.method(), request.rawPath())
                .map(route -> rest(route, request))
                .orElseGet(() ->
                        PercentDecoding.decode(request.rawPath(), false).isPresent()
                                ? newer(service, request.method() + " " + request.rawPath())
                                : unknown());
    }

    private static Outcome<OperationCall, WireError> rest(
            RestRoutes.Match route, WireRequest request) {
        return FormParameters.parseUriQuery(request.rawQuery())
                .then(query ->
                        call(
                                route.operation(),
                                new OperationCall.Rest(route.labels(), query, request.body())));
    }

    private static Outcome<OperationCall, WireError> call(
            Operation operation, OperationCall.Input input) {
        return Outcome.ok(new OperationCall(operation, input));
    }

    /** Whether a text could name an operation of AWS, as {@code CreateUser} does. */
    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The error of an operation that the model does not know. Nobody can tell an operation that AWS
     * has since added from one that it never had.
     */
    private static Outcome<OperationCall, WireError> newer(Service service, String name) {
        return Outcome.bad(
                new WireError(
                        CommonError.NOT_IMPLEMENTED,
                        "Pastgrant does not implement %s:%s yet."
                                .formatted(service.actionPrefix(), Shown.name(name))));
    }

    private static Outcome<OperationCall, WireError> unknown() {
        return Outcome.bad(
                new WireError(
                        CommonError.INVALID_ACTION,
                        "The requested operation is not recognized by the service."));
    }
}
