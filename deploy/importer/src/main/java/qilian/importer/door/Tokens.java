package qilian.importer.door;

/** Where the bearer tokens come from. */
public interface Tokens {
  /** The account that registers agencies and root places. */
  String ADMINISTRATOR = "administrator";

  /** A token that is still good for a while; fresh ones replace those about to expire. */
  String of(String account);

  /** Told that a token was refused, so that the next one is a new one; false if none can be had. */
  boolean refused(String account);

  /** The account of an agency's own system. */
  static String system(String agency) {
    return "agency-system@" + agency;
  }

  /** One token for everything. */
  static Tokens fixed(String token) {
    return new Tokens() {
      @Override
      public String of(String account) {
        return token;
      }

      @Override
      public boolean refused(String account) {
        return false;
      }
    };
  }
}
