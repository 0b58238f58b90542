package qilian.local.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The program of the identity process. Arguments: port, folder of the keys, and for tests {@code
 * odd}, which adds the second issuer {@code elsewhere} and the form parameters {@code
 * odd_audience}, {@code odd_lifetime} (seconds, may be negative) and {@code odd_without} (claims).
 */
public final class IdentityServer {
  /** The issuer of every real token. */
  public static final String ISSUER = "qilian";

  /** The issuer that no service may trust; only in tests. */
  public static final String OTHER_ISSUER = "elsewhere";

  private IdentityServer() {}

  public static void main(String[] args) throws IOException {
    boolean odd = args.length > 2 && args[2].equals("odd");
    List<String> issuers = odd ? List.of(ISSUER, OTHER_ISSUER) : List.of(ISSUER);
    Set<OAuth2TokenCallback> claims =
        Set.copyOf(issuers.stream().map(issuer -> new Claims(issuer, odd)).toList());
    OAuth2Config config =
        new OAuth2Config(
            true,
            null,
            null,
            false,
            new OAuth2TokenProvider(new Keys(Path.of(args[1]))),
            claims,
            new NettyWrapper());
    FrontDoor door =
        new FrontDoor(issuers, new OAuth2HttpRequestHandler(config).getAuthorizationServer());
    MockOAuth2Server server = new MockOAuth2Server(config, door);
    server.start(InetAddress.getByName("127.0.0.1"), Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
  }
}
