package qilian.console.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The services by their names, each with its address. */
@ConfigMapping(prefix = "qilian.services")
interface Services {
  @WithParentName
  Map<String, String> services();
}
