/**
 * The whole system on one machine, and the platform that tests run on.
 *
 * <p>{@link qilian.local.Qilian} holds the verbs of {@code ./qilian}. {@link
 * qilian.local.TestPlatform} gives a build one broker, one database server and one identity server.
 */
@NullMarked
package qilian.local;

import org.jspecify.annotations.NullMarked;
