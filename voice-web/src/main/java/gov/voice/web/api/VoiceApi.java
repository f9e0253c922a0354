package gov.voice.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The programs' side of the product. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "VOICE",
                        version = "1",
                        description = "Feeds of the case system. Errors are problem documents (RFC 9457)."))
@SecurityScheme(
        securitySchemeName = VoiceApi.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A feed's token, made by an administrator and shown once")
public class VoiceApi extends Application {
    @Override
    public java.util.Map<String, Object> getProperties() {
        // OpenAPI describes what there is; the older description is switched off.
        return java.util.Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    static final String TOKEN = "feed-token";
}
