/**
 * What the members have laid down: duty lists as versioned data, and what they say about a subject
 * at a place. Who is a member is not decided here.
 */
@NullMarked
package qilian.alliance.document;

import org.jspecify.annotations.NullMarked;
