/**
 * Reads any bulletin's text, ours or not, and says which of its figures cannot be right: text to
 * tokens, tokens to claims, claims to findings. It judges what is printed and knows no data.
 */
@NullMarked
package qilian.stats.compare.lint;

import org.jspecify.annotations.NullMarked;
