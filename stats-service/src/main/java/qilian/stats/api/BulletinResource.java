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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.stats.bulletin.Bulletin;
import qilian.stats.bulletin.BulletinDesk;
import qilian.stats.bulletin.PublicationDesk;
import qilian.stats.bulletin.Rendering;

/** Issues of the bulletins, put together when asked. */
@Path("/api/v1/bulletins")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class BulletinResource {
  static final String TEXT = "text/plain;charset=UTF-8";
  static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final BulletinDesk bulletins;
  private final PublicationDesk publications;
  private final Readers readers;

  @Inject
  BulletinResource(BulletinDesk bulletins, PublicationDesk publications, Readers readers) {
    this.bulletins = bulletins;
    this.publications = publications;
    this.readers = readers;
  }

  /** The forms of an issue. */
  enum Format {
    JSON(MediaType.APPLICATION_JSON),
    TEXT(BulletinResource.TEXT),
    MARKDOWN(BulletinResource.MARKDOWN);

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

  @GET
  @Path("/{series}/{week}")
  @Produces({MediaType.APPLICATION_JSON, TEXT, MARKDOWN})
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
        };
    return Response.ok(body, form.mediaType()).build();
  }
}
