/**
 * What the service answers over HTTP: addresses, requests, views. No rule of the domain stands here.
 */
@NullMarked
package qilian.incident.api;

import org.jspecify.annotations.NullMarked;
