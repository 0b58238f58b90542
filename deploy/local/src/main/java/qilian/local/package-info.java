/**
 * The whole system on one machine, and the platform that tests run on.
 *
 * <p>{@link qilian.local.Qilian} holds the verbs of {@code ./qilian}. {@link
 * qilian.local.TestPlatform} gives a build one broker, one database server and one identity server.
 *
 * <p>A test starts it as a process with the class path {@code deploy/local/target/lib/*} and {@code
 * deploy/local/target/classes}:
 *
 * <pre>{@code
 * java -cp … qilian.local.TestPlatform --home <root>/target/platform --until-pid <Maven's pid>
 * }</pre>
 *
 * <p>and waits for {@code platform.properties} in that folder, which is written at once and whole:
 * {@code kafka}, {@code postgres} (host and port), {@code postgres.superuser.password}, {@code
 * owner.password}, {@code app.password}, {@code machine.password}, {@code oidc.issuer}, {@code
 * kind}, {@code host.pid}. A file whose {@code host.pid} does not live is a leftover of a killed
 * build; the next start removes it. Any number of modules may start it; the first serves, the
 * others wait until it is ready and end with 0. The pid of a test JVM that Maven forked counts as
 * Maven. It ends with the last of the processes given, or on SIGTERM. {@code --kind containers}
 * ({@code -Dplatform=containers}) takes containers instead and says at once what is missing.
 *
 * <p>Tokens come from {@code <oidc.issuer>/token} (client_credentials, client_id {@code
 * ROLE@AGENCY}, client_secret {@code local}, optional {@code place}). Only here, never under {@code
 * ./qilian up}, the form also takes {@code odd_audience=…}, {@code odd_lifetime=-60} (seconds) and
 * {@code odd_without=agency,groups}, and the issuer {@code elsewhere} in place of {@code qilian}
 * signs with another key: the tokens that no service may accept.
 */
@NullMarked
package qilian.local;

import org.jspecify.annotations.NullMarked;
