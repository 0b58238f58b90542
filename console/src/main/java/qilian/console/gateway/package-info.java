/**
 * The way from the pages to the services: adds the token, turns away writes that no page of ours
 * sent, and says so when a service is away. It reads and changes no content.
 */
@NullMarked
package qilian.console.gateway;

import org.jspecify.annotations.NullMarked;
