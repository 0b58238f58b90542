package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import qilian.alliance.meeting.DisputeNews;
import qilian.alliance.member.Known;
import qilian.alliance.member.KnownMember;
import qilian.alliance.member.KnownPlace;
import qilian.alliance.store.AgencyIntake;
import qilian.alliance.store.PlaceIntake;
import qilian.alliance.store.RaisedDeadlines;

/**
 * Takes in what the directory and mediation tell; hearing it twice is the same as hearing it once.
 */
@ApplicationScoped
public class IntakeDesk {

  private final PlaceIntake places;
  private final AgencyIntake agencies;
  private final RaisedDeadlines disputes;

  @Inject
  IntakeDesk(PlaceIntake places, AgencyIntake agencies, RaisedDeadlines disputes) {
    this.places = places;
    this.agencies = agencies;
    this.disputes = disputes;
  }

  /** Keeps what disputes owe that was brought before the joint meeting; all of it or nothing. */
  @Transactional
  public void follow(List<DisputeNews> steps) {
    disputes.follow(steps);
  }

  /** Keeps where places stand and which agencies there are; all of them or none. */
  @Transactional
  public void learn(List<Known> known) {
    List<KnownPlace> knownPlaces = new ArrayList<>();
    List<KnownMember> knownAgencies = new ArrayList<>();
    for (Known each : known) {
      switch (each) {
        case KnownPlace place -> knownPlaces.add(place);
        case KnownMember member -> knownAgencies.add(member);
      }
    }
    places.keep(knownPlaces);
    agencies.keep(knownAgencies);
  }
}
