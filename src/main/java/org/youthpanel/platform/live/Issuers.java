package org.youthpanel.platform.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.platform.CannotStart;

/**
 * What the issuers say of themselves, looked up at the start. One that cannot be reached then is asked again when somebody
 * wants to sign in: that the council’s provider is away keeps no police officer out.
 */
public final class Issuers implements ClientRegistrationRepository {

    /** The address that each issuer has to know as one where it may send people back to, below the service’s own. */
    public static final String BACK = "/sign-in/from/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOGGER = LoggerFactory.getLogger(Issuers.class);

    private final SignInSettings settings;
    private final Duration patience;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> failed = new ConcurrentHashMap<>();
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    public Issuers(SignInSettings settings) {
        this(settings, PATIENCE);
    }

    /** @param patience how long one that was away is not asked again */
    Issuers(SignInSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    public SignInSettings settings() {
        return settings;
    }

    /** Asks each of them. One that answers with somebody else’s name is refused. */
    public Issuers introduced() {
        List<String> problems = new ArrayList<>();
        for (SignInSettings.Issuer each : settings.issuers()) {
            try {
                findByRegistrationId(each.id());
            } catch (IllegalArgumentException | IllegalStateException e) {
                if (e.getCause() instanceof RestClientException away) {
                    LOGGER.warn(
                            "The issuer {} cannot be reached, and is asked again when somebody signs in: {}",
                            each.id(),
                            away.getMessage());
                } else {
                    problems.add(each.id() + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "Issuers are not as they are configured:\n- " + String.join("\n- ", problems),
                    "youth-panel.sign-in.issuers[n].issuer has to be exactly what the issuer calls itself in its"
                            + " discovery document.");
        }
        return this;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.of(id)
                .map(each -> Optional.ofNullable(known.get(id)).orElseGet(() -> found(each)))
                .orElse(null);
    }

    /** One that is away is asked by one request at a time, and by none for a while after: the rest are told at once. */
    private ClientRegistration found(SignInSettings.Issuer issuer) {
        RuntimeException away = failed.get(issuer.id());
        if (away != null && System.nanoTime() - failedAt.getOrDefault(issuer.id(), 0L) < patience.toNanos()) {
            throw away;
        }
        if (!asking.add(issuer.id())) {
            throw new IllegalStateException("The issuer " + issuer.id() + " is being asked");
        }
        try {
            ClientRegistration found = lookUp(issuer);
            known.put(issuer.id(), found);
            return found;
        } catch (RuntimeException e) {
            failedAt.put(issuer.id(), System.nanoTime());
            failed.put(issuer.id(), e);
            throw e;
        } finally {
            asking.remove(issuer.id());
        }
    }

    private static ClientRegistration lookUp(SignInSettings.Issuer issuer) {
        return ClientRegistrations.fromOidcIssuerLocation(issuer.issuer())
                .registrationId(issuer.id())
                .clientName(issuer.label())
                .clientId(issuer.clientId())
                .clientSecret(issuer.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}" + BACK + "{registrationId}")
                // the username is in the profile; nothing else of it is used
                .scope("openid", "profile")
                .build();
    }

    /** Where to go on to after signing out here, so that the issuer signs out too; empty where it has no such address. */
    public Optional<String> leaving(String id, String back) {
        return settings.of(id)
                .flatMap(each -> Optional.ofNullable(known.get(id)))
                .flatMap(each -> {
                    Object end =
                            each.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
                    return Optional.ofNullable(end)
                            .map(address -> UriComponentsBuilder.fromUriString(String.valueOf(address))
                                    // by the client’s id: a token in an address would stay in histories and logs
                                    .queryParam("client_id", "{client}")
                                    .queryParam("post_logout_redirect_uri", "{back}")
                                    .encode()
                                    .buildAndExpand(each.getClientId(), back)
                                    .toUriString());
                });
    }
}
