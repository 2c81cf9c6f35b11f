package io.tessera.platform.web.reference;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to a document what all its operations share: who is asked, how to say who calls, and what a problem looks like. */
final class DescribedDocument implements OpenApiCustomizer {

    static final String BEARER = "apiKey";

    private final String module;
    private final String purpose;

    DescribedDocument(String module, String purpose) {
        this.module = module;
        this.purpose = purpose;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                        .title("Tessera: " + module)
                        .version("1")
                        .description(purpose)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // relative: the same wherever the module runs and whatever stands before it
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
        var components = document.getComponents() == null ? new Components() : document.getComponents();
        document.components(components
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", problem()));
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema().description("Where: a path in the body, or a parameter"))
                .addProperty("reason", new StringSchema().description("What is wrong with it"));
        return new ObjectSchema()
                .description("RFC 9457 problem; its type is stable")
                .addProperty("type", new StringSchema().example("urn:tessera:problem:invalid-request"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What happened and what to do, for people"))
                .addProperty("instance", new StringSchema().description("The path that was asked"))
                .addProperty("errors", new ArraySchema().items(field));
    }
}
