/**
 * The local OpenID Connect server: one demo account for each role, on the loopback address only. It
 * tells who somebody is and gives the token its claims; what the claims allow is decided by the
 * services.
 */
@NullMarked
package qilian.local.identity;

import org.jspecify.annotations.NullMarked;
