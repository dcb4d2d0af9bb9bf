/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Describes the API to programs (OpenAPI 3.1): how one authenticates, how a refusal looks, how a
 * request is safe to repeat. The document is made when it is first asked for.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String KEY = "IdempotencyKey";
    private static final String REFERENCE = "#/components/";

    @Bean
    @Lazy
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Anju 安居")
                                .version("v1")
                                .description(
                                        "The core system of a housing provident fund centre on"
                                            + " e-CNY. Amounts are whole fen, dates ISO 8601, times"
                                            + " UTC.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addServersItem(new Server().url("/"))
                .components(
                        new Components()
                                .addSecuritySchemes(TOKEN, bearer())
                                .addSchemas(PROBLEM, problem())
                                .addParameters(KEY, idempotencyKey()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /**
     * What holds for every operation is said once and referred to; the order is always the same.
     */
    @Bean
    @Lazy
    OpenApiCustomizer everyOperation() {
        return api -> {
            api.getPaths().forEach(OpenApiConfiguration::complete);
            api.getComponents().getSchemas().values().forEach(OpenApiConfiguration::asOnTheWire);
            var sorted = new Paths();
            new TreeMap<>(api.getPaths()).forEach(sorted::addPathItem);
            api.setPaths(sorted);
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    /** The document's maker names fields as Java does; on the wire they have underscores. */
    @SuppressWarnings("rawtypes") // the library's own signature
    private static void asOnTheWire(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> named = new LinkedHashMap<>();
        schema.getProperties().forEach((name, field) -> named.put(underscored(name), field));
        schema.setProperties(named);
    }

    private static String underscored(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static void complete(String address, PathItem path) {
        for (Map.Entry<PathItem.HttpMethod, Operation> each : path.readOperationsMap().entrySet()) {
            Operation operation = each.getValue();
            if (each.getKey() != PathItem.HttpMethod.GET
                    && !IdempotencyFilter.LOOK_UPS.contains(address)) {
                requireKey(operation);
            }
            ApiResponses responses = operation.getResponses();
            responses.addApiResponse(
                    "default",
                    new ApiResponse()
                            .description("Refused: what is wrong, where, and what to do")
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(
                                                                    new Schema<>()
                                                                            .$ref(
                                                                                    REFERENCE
                                                                                            + "schemas/"
                                                                                            + PROBLEM)))));
        }
    }

    private static void requireKey(Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(
                        operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.removeIf(parameter -> "Idempotency-Key".equals(parameter.getName()));
        parameters.add(new Parameter().$ref(REFERENCE + "parameters/" + KEY));
        operation.setParameters(parameters);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token of a program, as the centre's operator hands it out");
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .name("Idempotency-Key")
                .in("header")
                .required(true)
                .description(
                        "A UUID of the caller's. The same request again under the same key gets the"
                                + " same answer and changes nothing; another one is refused.")
                .schema(of("string", "").format("uuid"));
    }

    private static Schema<?> problem() {
        Schema<?> place =
                of("object", "One place at fault")
                        .addProperty("line", of("integer", "The line of a list; 0 for none"))
                        .addProperty("column", of("string", "Which field"))
                        .addProperty("value", of("string", "What stood there, masked"))
                        .addProperty("code", of("string", "Its stable name"))
                        .addProperty("message", of("string", "What to do"));
        Schema<Object> places = of("array", "Each place at fault");
        places.setItems(place);
        return of("object", "RFC 9457")
                .addProperty("type", of("string", "Names the kind of problem"))
                .addProperty("title", of("string", "What kind of no it is"))
                .addProperty("status", of("integer", "The HTTP status"))
                .addProperty("detail", of("string", "One sentence with what to do"))
                .addProperty("code", of("string", "The stable name of the problem"))
                .addProperty("problems", places);
    }

    private static Schema<Object> of(String type, String description) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
