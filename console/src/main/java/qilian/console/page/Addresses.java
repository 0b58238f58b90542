package qilian.console.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Addresses such as {@code /incidents/…} belong to the page, which finds its own way. */
@ApplicationScoped
class Addresses {
  /** What the page answers: no interface, no file. */
  private static final String PAGES = "^/(?!api/|public/|session/|q/|assets/)[^.]+$";

  private static final int BEFORE_FILES = -100;

  void lead(@Observes Router router) {
    router
        .getWithRegex(PAGES)
        .order(BEFORE_FILES)
        .handler(context -> context.reroute("/index.html"));
  }
}
