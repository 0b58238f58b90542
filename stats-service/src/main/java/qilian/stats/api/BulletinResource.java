package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.stats.bulletin.Bulletin;
import qilian.stats.bulletin.BulletinDesk;
import qilian.stats.bulletin.Passage;
import qilian.stats.bulletin.PublicationDesk;
import qilian.stats.bulletin.Rendering;
import qilian.stats.paper.Fonts;
import qilian.stats.paper.PdfFile;
import qilian.stats.paper.WordFile;

/** Issues of the bulletins, put together when asked. */
@Path("/api/v1/bulletins")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class BulletinResource {
  static final String TEXT = "text/plain;charset=UTF-8";
  static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final BulletinDesk bulletins;
  private final PublicationDesk publications;
  private final Readers readers;
  private final Optional<String> font;

  @Inject
  BulletinResource(
      BulletinDesk bulletins,
      PublicationDesk publications,
      Readers readers,
      @ConfigProperty(name = "qilian.bulletin-font") Optional<String> font) {
    this.font = font;
    this.bulletins = bulletins;
    this.publications = publications;
    this.readers = readers;
  }

  private java.nio.file.Path font() {
    return Fonts.chinese(font).orElseThrow(() -> Refused.of("NO_FONT", 501));
  }

  /** The forms of an issue. */
  enum Format {
    JSON(MediaType.APPLICATION_JSON),
    TEXT(BulletinResource.TEXT),
    MARKDOWN(BulletinResource.MARKDOWN),
    /** The issue and its words, each figure in them with its name. */
    PAGE(MediaType.APPLICATION_JSON),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    /** The parameter wins over the header. */
    static Format of(@Nullable String parameter, @Nullable String accept) {
      Format preferred = JSON;
      if (accept != null && accept.startsWith("text/markdown")) {
        preferred = MARKDOWN;
      } else if (accept != null && accept.startsWith("text/plain")) {
        preferred = TEXT;
      }
      return Parameters.oneOf(Format.class, "format", parameter, preferred);
    }
  }

  /** An issue with its words. */
  public record IssuePage(Bulletin issue, List<Passage> passages) {}

  @GET
  @Path("/{series}/{week}")
  @Produces({MediaType.APPLICATION_JSON, TEXT, MARKDOWN, MediaType.WILDCARD})
  @Operation(summary = "An issue: JSON, TEXT, MARKDOWN, PAGE (figures and words), DOCX or PDF")
  @APIResponse(
      responseCode = "200",
      description = "The issue; the schema is that of format=PAGE",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IssuePage.class)))
  public Response issue(
      @PathParam("series") String series,
      @PathParam("week") String week,
      @QueryParam("format") @Nullable String format,
      @QueryParam("lang") @Nullable String lang,
      @QueryParam("audience") @Nullable String audience,
      @QueryParam("asOf") @Nullable String asOf,
      @HeaderParam("Accept") @Nullable String accept,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    Locale locale = Readers.language(lang, acceptLanguage);
    Format form = Format.of(format, accept);
    BulletinDesk.Audience reader =
        Parameters.oneOf(
            BulletinDesk.Audience.class, "audience", audience, BulletinDesk.Audience.INWARD);
    LocalDate known = Parameters.date("asOf", asOf);
    Bulletin issue =
        readers.sums(
            scope ->
                bulletins.issue(
                    publications.series(series), week, reader, known, scope, readers.today()));
    Object body =
        switch (form) {
          case JSON -> issue;
          case TEXT -> Rendering.text(issue, locale);
          case MARKDOWN -> Rendering.markdown(issue, locale);
          case PAGE -> new IssuePage(issue, Rendering.passages(issue, locale));
          case DOCX -> WordFile.of(Rendering.passages(issue, locale));
          case PDF -> PdfFile.of(Rendering.passages(issue, locale), locale, font());
        };
    Response.ResponseBuilder answer = Response.ok(body, form.mediaType());
    if (body instanceof byte[]) {
      String name = series + "-" + week + "." + form.name().toLowerCase(Locale.ROOT);
      answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    return answer.build();
  }
}
