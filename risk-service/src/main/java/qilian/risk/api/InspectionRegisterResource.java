package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.desk.InspectionRegisterDesk;
import qilian.risk.inspection.Checklist;
import qilian.risk.inspection.Officer;
import qilian.risk.inspection.PublishedItem;

/** What inspection rests on: published items, certificates of officers, checklists. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
public class InspectionRegisterResource {
  private static final int MOST_VISITS = 52;
  private static final int MOST_ITEMS = 200;

  private final InspectionRegisterDesk desk;

  @Inject
  InspectionRegisterResource(InspectionRegisterDesk desk) {
    this.desk = desk;
  }

  /** A published item as it is sent. */
  record ItemRequest(
      @Nullable String titleZh,
      @Nullable String basis,
      @Nullable String publishedIn,
      @Nullable String publishedOn,
      @Nullable Integer annualCap,
      @Nullable List<String> findingTypes,
      @Nullable String delegatedBy,
      @Nullable String validTo) {}

  /** How long a certificate lasts. */
  record OfficerRequest(@Nullable String certifiedUntil) {}

  /** The next version of a checklist. */
  record ChecklistRequest(@Nullable String titleZh, @Nullable List<ItemOfChecklist> items) {}

  /** An item of a checklist as it is sent. */
  record ItemOfChecklist(
      @Nullable String findingType, @Nullable String textZh, @Nullable String basis) {}

  /** All published items. */
  @GET
  @Path("inspection-items")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
  })
  @Operation(summary = "What authorities have published that they inspect")
  public List<PublishedItem> items() {
    return desk.items();
  }

  /** Publish an item of an authority. */
  @PUT
  @Path("inspection-items/{agency}/{code}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      summary = "Publish an item of an authority, or change it",
      description = "A street office needs delegatedBy: the decision that gave it the power.")
  @APIResponse(responseCode = "200", description = "Published")
  @APIResponse(responseCode = "403", description = "This agency can hold no such power")
  public PublishedItem publish(
      @PathParam("agency") String agency,
      @PathParam("code") String code,
      @Nullable ItemRequest body) {
    ItemRequest wanted = Given.body(body);
    int cap = Given.field(wanted.annualCap(), "/annualCap");
    if (cap < 1 || cap > MOST_VISITS) {
      throw Refused.of("LIMIT_NOT_ACCEPTED", 400).at("/annualCap").with("max", MOST_VISITS);
    }
    return desk.publish(
        new PublishedItem(
            agency,
            Given.code(code, "/code"),
            Given.text(wanted.titleZh(), "/titleZh"),
            Given.text(wanted.basis(), "/basis"),
            Given.text(wanted.publishedIn(), "/publishedIn"),
            Given.field(Given.day(wanted.publishedOn(), "/publishedOn"), "/publishedOn"),
            cap,
            new TreeSet<>(Given.list(wanted.findingTypes(), "/findingTypes")),
            Given.orNull(wanted.delegatedBy(), "/delegatedBy"),
            Given.day(wanted.validTo(), "/validTo")));
  }

  /** The caller's officers. */
  @GET
  @Path("officers")
  @RolesAllowed({Role.Name.INSPECTOR, Role.Name.CLERK, Role.Name.AUDITOR})
  @Operation(summary = "The officers of the caller's agency, by reference")
  public List<Officer> officers() {
    return desk.officers();
  }

  /** Register an officer of the caller's agency. */
  @PUT
  @Path("officers/{ref}")
  @RolesAllowed({Role.Name.CLERK, Role.Name.INSPECTOR, Role.Name.COORDINATOR})
  @Operation(
      summary = "Register an officer by a reference, with the last day of the certificate",
      description = "A reference that only the agency can resolve; no number of a card.")
  @APIResponse(responseCode = "200", description = "Registered")
  public Officer register(@PathParam("ref") String ref, @Nullable OfficerRequest body) {
    if (!ref.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
      throw Refused.of("CODE_NOT_ACCEPTED", 400).at("/ref");
    }
    LocalDate until = Given.day(Given.body(body).certifiedUntil(), "/certifiedUntil");
    return desk.register(ref, Given.field(until, "/certifiedUntil"));
  }

  /** All checklists. */
  @GET
  @Path("checklists")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
  })
  @Operation(summary = "Checklists with their items and the law behind each")
  public List<Checklist> checklists() {
    return desk.checklists(null);
  }

  /** The versions of one checklist. */
  @GET
  @Path("checklists/{code}")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
  })
  @Operation(summary = "The versions of a checklist, the newest first")
  public List<Checklist> checklist(@PathParam("code") String code) {
    return desk.checklists(code);
  }

  /** Adopt the next version of a checklist. */
  @POST
  @Path("checklists/{code}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(summary = "Adopt the next version of a checklist; those before stay as they are")
  @APIResponse(responseCode = "201", description = "Adopted")
  public Response adopt(@PathParam("code") String code, @Nullable ChecklistRequest body) {
    ChecklistRequest wanted = Given.body(body);
    List<ItemOfChecklist> sent = Given.field(wanted.items(), "/items");
    List<Checklist.Item> items = new ArrayList<>();
    for (ItemOfChecklist each : sent) {
      String at = "/items/" + items.size();
      items.add(
          new Checklist.Item(
              items.size() + 1,
              Given.code(each.findingType(), at + "/findingType"),
              Given.text(each.textZh(), at + "/textZh"),
              Given.text(each.basis(), at + "/basis")));
    }
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw Refused.of("LIMIT_NOT_ACCEPTED", 400).at("/items").with("max", MOST_ITEMS);
    }
    Checklist next =
        desk.adopt(Given.code(code, "/code"), Given.text(wanted.titleZh(), "/titleZh"), items);
    return MatterVersions.made("/api/v1/checklists/" + next.code(), next, next.version());
  }
}
