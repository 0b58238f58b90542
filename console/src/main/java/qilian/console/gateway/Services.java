package qilian.console.gateway;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The services by their names, each with its address. */
@ConfigMapping(prefix = "qilian")
interface Services {
  Map<String, String> services();
}
