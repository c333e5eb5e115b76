package org.shanhe;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beside its addresses (接口说明, OpenAPI 3.1). */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "Problem";

    private static final String SESSION = "session";

    @Bean
    OpenApiCustomizer describedApi() {
        return api -> {
            api.info(new Info().title("Shanhe 山河")
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            // answers are the same whatever address the platform is reached at
            api.servers(null);
            api.getComponents()
                .addSecuritySchemes(SESSION,
                        new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.COOKIE)
                            .name(SESSION))
                .addSchemas(PROBLEM, problem());
            api.addSecurityItem(new SecurityRequirement().addList(SESSION));
            refused(api);
        };
    }

    /** Every refusal is a problem of RFC 9457 with a code that stays. */
    private static Schema<?> problem() {
        return new ObjectSchema().addProperty("code", new StringSchema())
            .addProperty("title", new StringSchema())
            .addProperty("detail", new StringSchema());
    }

    private static void refused(OpenAPI api) {
        var answer = new ApiResponse().description("RFC 9457")
            .content(new Content().addMediaType("application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        api.getPaths()
            .values()
            .stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(operation -> operation.getResponses().addApiResponse("default", answer));
    }

}
