package qilian.campaign.tidy;

/**
 * Something untidy: where it is, what it is and what to do.
 *
 * @param file path from the root of the project
 * @param line counted from 1
 */
record Finding(String file, int line, String what) {

  @Override
  public String toString() {
    return file + ":" + line + " " + what;
  }
}
