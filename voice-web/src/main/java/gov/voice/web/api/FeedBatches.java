package gov.voice.web.api;

import gov.voice.access.Acting;
import gov.voice.feed.BatchAnswer;
import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.SpooledFile;
import gov.voice.feed.TokenBearer;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.web.shell.FileSize;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of a feed, one batch each. */
@Path("feeds/{feed}/batches")
@RequestScoped
@ByToken
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "Feeds")
@SecurityRequirement(name = VoiceApi.TOKEN)
public class FeedBatches {
    private static final Logger LOG = System.getLogger(FeedBatches.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private FeedIntake intake;

    @Inject
    private Settings settings;

    /** Receives a file. What it becomes, its batch tells. */
    @POST
    @Operation(summary = "Send a file", description = "It is read in the order received; ask its location how it went.")
    @RequestBody(
            description = "CSV in UTF-8, with or without byte order mark, or an XLSX workbook",
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received",
            headers = @Header(name = "Location", description = "The batch", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BatchDocument.class)))
    @APIResponse(responseCode = "400", description = "The as-of is no ISO instant, or lies in the future")
    @APIResponse(responseCode = "401", description = "No token, or none that is good")
    @APIResponse(responseCode = "404", description = "Not a feed of this token")
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    @APIResponse(responseCode = "415", description = "Neither CSV in UTF-8 nor XLSX")
    public Response send(
            @Parameter(required = true, description = "Code of the feed, such as ice-detention") @PathParam("feed")
                    String feed,
            @Parameter(description = "What the file tells of, as an ISO instant; else when it is received")
                    @QueryParam("as-of")
                    String asOf,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context ContainerRequestContext request,
            InputStream body)
            throws Exception {
        FeedFormat format = format(headers.getMediaType());
        if (format == null) {
            return Problem.of(415, "api.unsupported-type");
        }
        Instant instant;
        try {
            instant = asOf == null ? null : OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException e) {
            return Problem.of(400, "api.bad-as-of");
        }
        long limit = settings.number(Setting.FEED_MAX_BYTES);
        if (length != null && length > limit) {
            return tooLarge(limit, headers, body);
        }
        TokenBearer bearer = bearer(request);
        try (SpooledFile file = SpooledFile.of(body, limit)) {
            long id = Acting.as(bearer.actor(), () -> intake.receive(feed, format, file, instant, bearer.tokenId()));
            return Response.accepted(answer(bearer, feed, id))
                    .location(
                            uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                    .build();
        } catch (SpooledFile.TooLarge e) {
            return tooLarge(limit, headers, body);
        }
    }

    /** How a batch stands. */
    @GET
    @Path("{id}")
    @Operation(summary = "Ask how a batch went")
    @APIResponse(
            responseCode = "200",
            description = "Its state and counts; rows is the sum of the five outcomes",
            content = @Content(schema = @Schema(implementation = BatchDocument.class)))
    @APIResponse(responseCode = "401", description = "No token, or none that is good")
    @APIResponse(responseCode = "404", description = "Not a batch of this feed")
    public Response ask(
            @Parameter(required = true, description = "Code of the feed") @PathParam("feed") String feed,
            @Parameter(required = true, description = "Number of the batch") @PathParam("id") long id,
            @Context ContainerRequestContext request)
            throws Exception {
        return Response.ok(answer(bearer(request), feed, id)).build();
    }

    private String answer(TokenBearer bearer, String feed, long id) throws Exception {
        BatchAnswer answer = Acting.as(bearer.actor(), () -> intake.answer(feed, id));
        return BatchDocument.of(answer).toString();
    }

    private static TokenBearer bearer(ContainerRequestContext request) {
        return (TokenBearer) request.getProperty(TokenFilter.BEARER);
    }

    /** Most senders listen only once they have sent all, so as much again as may be taken is read, and thrown away. */
    private static Response tooLarge(long limit, HttpHeaders headers, InputStream body) {
        if (headers.getHeaderString("Expect") == null) {
            byte[] thrownAway = new byte[BUFFER];
            try {
                int read = 0;
                for (long rest = limit; rest > 0 && read >= 0; rest -= read) {
                    read = body.read(thrownAway);
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The sender of a file that is too large hung up", e);
            }
        }
        return Problem.of(413, "api.too-large", FileSize.inWords(limit));
    }

    /** The format of a media type; null where it is none of ours, or says another encoding than UTF-8. */
    private static FeedFormat format(MediaType type) {
        if (type == null) {
            return null;
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            return null;
        }
        for (FeedFormat format : FeedFormat.values()) {
            if (format.mediaType().equalsIgnoreCase(type.getType() + "/" + type.getSubtype())) {
                return format;
            }
        }
        return null;
    }
}
