package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.mediation.desk.DocumentDesk;
import qilian.mediation.desk.DocumentExtra;
import qilian.mediation.document.DocumentKind;
import qilian.mediation.document.Format;
import qilian.mediation.document.Missing;
import qilian.mediation.document.Rendered;

/** The documents of a case as Word and PDF files. */
@Path("/api/v1/cases/{case}/documents")
@Tag(name = "documents")
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
public class DocumentResource {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_MEDIATORS = 10;

  /** Names the fields that a document lacks, joined by commas and percent-encoded. */
  static final String MISSING = "Qilian-Missing";

  private final DocumentDesk desk;

  @Inject
  DocumentResource(DocumentDesk desk) {
    this.desk = desk;
  }

  /** What a document would lack. */
  public record Lack(String kind, String titleZh, String titleEn, List<Missing> missing) {}

  /** What a document says beside the case; kept nowhere. */
  public record Extra(
      @Nullable String committee,
      @Nullable String place,
      @Nullable List<String> mediators,
      @Nullable String recorder,
      @Nullable String claim,
      @Nullable String summary,
      @Nullable String court,
      @Nullable LocalDate deliveredOn) {}

  /** Which documents there are. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The kinds of documents, each with what the case lacks for it")
  public List<Lack> all(
      @PathParam("case") String reference, @QueryParam("purpose") @Nullable String purpose) {
    return desk.lacking(reference, purpose == null ? "" : purpose).entrySet().stream()
        .map(
            each ->
                new Lack(
                    each.getKey().path(), each.getKey().zh(), each.getKey().en(), each.getValue()))
        .toList();
  }

  /** One of them. */
  @GET
  @Path("{kind}")
  @Operation(
      summary = "A document of the case, format=docx or pdf",
      description =
          "Names are read with the stated purpose and leave receipts. What the case does not say"
              + " stands in the document as 【缺：…】 and in the header Qilian-Missing; strict=true"
              + " refuses such a document.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "422", description = "Asked strictly, and something is missing")
  public Response one(
      @PathParam("case") String reference,
      @PathParam("kind") String kind,
      @QueryParam("format") @Nullable String format,
      @QueryParam("session") @Nullable String session,
      @QueryParam("strict") @Nullable String strict,
      @QueryParam("purpose") @Nullable String purpose) {
    return made(reference, kind, format, session, strict, purpose, null);
  }

  /** One of them, with what this service does not keep. */
  @POST
  @Path("{kind}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A document of the case, with names and texts that the service does not keep",
      description =
          "committee, place, mediators, recorder, claim, summary, court, deliveredOn: they go into"
              + " the file and nowhere else.")
  public Response with(
      @PathParam("case") String reference,
      @PathParam("kind") String kind,
      @QueryParam("format") @Nullable String format,
      @QueryParam("session") @Nullable String session,
      @QueryParam("strict") @Nullable String strict,
      @QueryParam("purpose") @Nullable String purpose,
      @Nullable Extra extra) {
    return made(reference, kind, format, session, strict, purpose, Wanted.body(extra));
  }

  private Response made(
      String reference,
      String kind,
      @Nullable String format,
      @Nullable String session,
      @Nullable String strict,
      @Nullable String purpose,
      @Nullable Extra extra) {
    DocumentKind wanted =
        DocumentKind.named(kind)
            .orElseThrow(() -> Refused.of("UNKNOWN_DOCUMENT", 404).with("allowed", kinds()));
    Format form =
        Asked.oneOf(Format.class, format == null ? null : format.toUpperCase(Locale.ROOT));
    Rendered rendered =
        desk.render(
            reference,
            wanted,
            form == null ? Format.DOCX : form,
            session == null ? null : Asked.limit(session, 1, 1_000),
            "true".equals(strict),
            purpose == null ? "" : purpose,
            extra(extra));
    String name = wanted.zh() + "." + rendered.format().name().toLowerCase(Locale.ROOT);
    Response.ResponseBuilder response =
        Response.ok(rendered.bytes(), rendered.format().mediaType())
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
                    .formatted(
                        wanted.path(),
                        rendered.format().name().toLowerCase(Locale.ROOT),
                        encoded(name)))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!rendered.missing().isEmpty()) {
      response.header(
          MISSING,
          rendered.missing().stream()
              .map(each -> encoded(each.field()))
              .collect(Collectors.joining(",")));
    }
    return response.build();
  }

  private static DocumentExtra extra(@Nullable Extra extra) {
    if (extra == null) {
      return new DocumentExtra(null, null, List.of(), null, null, null, null, null);
    }
    List<String> mediators = extra.mediators() == null ? List.of() : extra.mediators();
    if (mediators.size() > MOST_MEDIATORS) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at("/mediators").with("max", MOST_MEDIATORS);
    }
    mediators.forEach(each -> text("/mediators", each, LONGEST_NAME));
    return new DocumentExtra(
        text("/committee", extra.committee(), LONGEST_NAME),
        text("/place", extra.place(), LONGEST_NAME),
        mediators,
        text("/recorder", extra.recorder(), LONGEST_NAME),
        text("/claim", extra.claim(), LONGEST_TEXT),
        text("/summary", extra.summary(), LONGEST_TEXT),
        text("/court", extra.court(), LONGEST_NAME),
        extra.deliveredOn());
  }

  private static @Nullable String text(String pointer, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at(pointer).with("max", most);
    }
    return text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String kinds() {
    return Arrays.stream(DocumentKind.values())
        .map(DocumentKind::path)
        .collect(Collectors.joining(", "));
  }
}
