/**
 * The verifier of the audit chains. It follows the published rule of the chain and shares no code
 * with the services, so that what it says does not depend on theirs.
 */
@NullMarked
package qilian.local.audit;

import org.jspecify.annotations.NullMarked;
