/** Creates the topics of the catalogue and of the agencies; nothing else may create a topic. */
@NullMarked
package qilian.transport.topics;

import org.jspecify.annotations.NullMarked;
