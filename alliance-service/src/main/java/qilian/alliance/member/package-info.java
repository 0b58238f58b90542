/**
 * Who belongs to the alliance, since when, for which places, and which post is on duty. Who an
 * agency is and what it may send stays with the directory.
 */
@NullMarked
package qilian.alliance.member;

import org.jspecify.annotations.NullMarked;
