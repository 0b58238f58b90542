package qilian.local.identity;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** What goes into a token: the claims of the account that the request names. */
final class Claims implements OAuth2TokenCallback {
  static final long LIFETIME_SECONDS = 3600;

  private final String issuer;
  private final boolean odd;

  Claims(String issuer, boolean odd) {
    this.issuer = issuer;
    this.odd = odd;
  }

  @Override
  public String issuerId() {
    return issuer;
  }

  @Override
  public String subject(TokenRequest request) {
    return account(request).subject();
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(oddity(request, "odd_audience", "qilian"));
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    if (!isDirect(request)) {
      return Map.of(); // the login page brings the claims of the chosen account
    }
    Map<String, Object> claims = new LinkedHashMap<>(account(request).claims());
    for (String name : oddity(request, "odd_without", "").split(",")) {
      claims.remove(name);
    }
    String lifetime = oddity(request, "odd_lifetime", "");
    if (!lifetime.isEmpty()) {
      long now = System.currentTimeMillis() / 1000;
      claims.put("exp", now + Long.parseLong(lifetime));
    }
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return LIFETIME_SECONDS;
  }

  private static boolean isDirect(TokenRequest request) {
    return GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType());
  }

  private Account account(TokenRequest request) {
    String name = clientId(request);
    if (!isDirect(request)) {
      return new Account("none", "none", null);
    }
    return Account.of(name)
        .map(account -> account.within(first(request, "place")))
        .orElseThrow(
            () ->
                new OAuth2Exception(
                    OAuth2Error.INVALID_CLIENT.setDescription(
                        "There is no account " + name + "; roles: " + Account.roles()),
                    "no account " + name));
  }

  private static String clientId(TokenRequest request) {
    var authentication = request.getClientAuthentication();
    if (authentication != null) {
      return authentication.getClientID().getValue();
    }
    var id = request.getClientID();
    return id == null ? "" : id.getValue();
  }

  private String oddity(TokenRequest request, String name, String usual) {
    String asked = odd ? first(request, name) : null;
    return asked == null ? usual : asked;
  }

  private static @Nullable String first(TokenRequest request, String name) {
    List<String> values = request.getCustomParameter(name);
    return values == null || values.isEmpty() ? null : new ArrayList<>(values).get(0);
  }
}
