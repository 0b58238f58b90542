package qilian.console.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: only to a page of ours. */
final class Way {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,1999}");

  private Way() {}

  static String back(@Nullable String to) {
    return to != null && OURS.matcher(to).matches() ? to : "/";
  }
}
