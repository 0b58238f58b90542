/**
 * The process behind the web pages: serves them, keeps the tokens of who is signed in, and hands
 * their requests on to the services. It holds no data and decides nothing about any matter.
 */
@NullMarked
package qilian.console;

import org.jspecify.annotations.NullMarked;
