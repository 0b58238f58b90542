package qilian.stats.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.guard.problem.ProblemBundle;
import qilian.stats.bulletin.Announcements;
import qilian.stats.bulletin.BulletinDesk;
import qilian.stats.bulletin.JudicialDesk;
import qilian.stats.bulletin.PublicationDesk;
import qilian.stats.bulletin.Publications;
import qilian.stats.bulletin.SeriesBook;
import qilian.stats.bulletin.SeriesDrafts;
import qilian.stats.bulletin.SilenceWatch;
import qilian.stats.series.Counts;
import qilian.stats.series.Definitions;
import qilian.stats.series.Directory;
import qilian.stats.series.DrillDown;
import qilian.stats.series.RateDesk;
import qilian.stats.series.Rates;
import qilian.stats.series.SeriesDesk;
import qilian.stats.timeline.Entries;
import qilian.stats.timeline.TimelineDesk;

/** Puts the rooms together. */
@ApplicationScoped
public class Rooms {

  @Produces
  @Singleton
  ProblemBundle words() {
    return () -> "problems_stats";
  }

  @Produces
  @Singleton
  DrillDown drillDown(
      @ConfigProperty(name = "qilian.incident-url", defaultValue = "http://127.0.0.1:8081")
          String incident,
      @ConfigProperty(name = "qilian.mediation-url", defaultValue = "http://127.0.0.1:8082")
          String mediation,
      @ConfigProperty(name = "qilian.risk-url", defaultValue = "http://127.0.0.1:8083") String risk,
      @ConfigProperty(name = "qilian.alliance-url", defaultValue = "http://127.0.0.1:8085")
          String alliance) {
    return new DrillDown(
        incident,
        Map.of("mediation", mediation, "risk", risk, "inspection", risk, "alliance", alliance));
  }

  @Produces
  @Singleton
  SeriesDesk seriesDesk(
      Counts counts, Directory directory, Definitions definitions, DrillDown drillDown) {
    return new SeriesDesk(counts, directory, definitions, drillDown);
  }

  @Produces
  @Singleton
  RateDesk rateDesk(Rates rates, SeriesDesk series) {
    return new RateDesk(rates, series);
  }

  @Produces
  @Singleton
  JudicialDesk judicialDesk(SeriesDesk series, RateDesk rates) {
    return new JudicialDesk(series, rates);
  }

  @Produces
  @Singleton
  TimelineDesk timelineDesk(Entries entries, Directory directory) {
    return new TimelineDesk(entries, directory);
  }

  @Produces
  @Singleton
  BulletinDesk bulletinDesk(
      Counts counts, Directory directory, SeriesDesk series, DrillDown drillDown) {
    return new BulletinDesk(counts, directory, series, drillDown);
  }

  @Produces
  @Singleton
  SeriesDrafts seriesDrafts(SeriesDesk series) {
    return new SeriesDrafts(series);
  }

  @Produces
  @Singleton
  SilenceWatch silenceWatch(
      SeriesBook book, BulletinDesk bulletins, Directory directory, Announcements announcements) {
    return new SilenceWatch(book, bulletins, directory, announcements);
  }

  @Produces
  @Singleton
  PublicationDesk publicationDesk(
      SeriesBook book,
      Publications publications,
      Announcements announcements,
      BulletinDesk bulletins,
      Counts counts,
      SeriesDesk series,
      ObjectMapper json) {
    return new PublicationDesk(
        book,
        publications,
        announcements,
        bulletins,
        counts,
        series,
        issue -> {
          try {
            return json.writeValueAsString(issue);
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("an issue cannot be written", e);
          }
        });
  }
}
