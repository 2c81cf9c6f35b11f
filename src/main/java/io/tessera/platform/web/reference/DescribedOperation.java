package io.tessera.platform.web.reference;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation the permission it needs and the problems it may answer. */
final class DescribedOperation implements OperationCustomizer {

    static final String PERMISSION = "x-permission";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var controller = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.setTags(List.of(words(controller)));
        if (operation.getSummary() == null) {
            operation.setSummary(words(method.getMethod().getName()));
        }
        var needed = method.getMethodAnnotation(RequiresPermission.class);
        if (needed != null) {
            operation.addExtension(PERMISSION, needed.value());
            operation.setDescription("Needs the permission `" + needed.value() + "`.");
        }
        var open = method.getMethodAnnotation(OpenToAll.class);
        if (open != null) {
            // an empty list takes the document's security scheme off this operation
            operation.setSecurity(List.of());
            operation.setDescription("Needs no key: " + open.because() + ".");
        }
        problems(operation, open == null);
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        return operation;
    }

    private static void problems(Operation operation, boolean needsKey) {
        var responses = operation.getResponses();
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            responses.addApiResponse("400", problem("A parameter or the body is invalid"));
        }
        if (needsKey) {
            responses.addApiResponse("401", problem("The API key is missing, unknown, expired or revoked"));
            responses.addApiResponse("403", problem("The API key does not have the permission"));
        }
        responses.addApiResponse("default", problem("Another refusal or failure"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(false)
                .description("Makes a repetition within 24 hours harmless: it gets the first answer again")
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    /** {@code importErrors} reads as «Import errors». */
    static String words(String name) {
        var words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
