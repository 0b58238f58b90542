/**
 * What facts say about places, channels and practices, as plain values, and which word of an agency
 * stands when it corrects itself. No person is ever a subject here.
 */
@NullMarked
package qilian.risk.signal;

import org.jspecify.annotations.NullMarked;
