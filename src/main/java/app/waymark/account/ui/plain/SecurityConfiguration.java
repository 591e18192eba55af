package app.waymark.account.ui.plain;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import app.waymark.shared.Links;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may request what. Everything asks for a sign-in except the plain pages and the static files; views then deny by
 * default, and services decide for each object.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Served to everybody; nothing in them depends on who asks. */
    private static final String[] STATIC = {
        "/styles.css",
        "/css/**",
        "/js/**",
        "/images/**",
        "/aura/**",
        "/favicon.ico",
        "/robots.txt",
        Links.BADGE_KEYS,
        Links.BADGE_KEYS + "/*",
        Links.BADGES + "/issuers/**"
    };

    /** Plain pages. */
    private static final String[] PLAIN = {
        Links.SIGN_IN,
        Links.SIGN_IN + "/code",
        Links.FORGOTTEN,
        "/link/**",
        "/others/**",
        "/introduced/**",
        "/sign-up/**",
        Links.MAIL_OFF + "/*",
        Links.ANSWER + "/**",
        Links.BADGE_VERIFY,
        Links.PORTFOLIOS + "/**"
    };

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * Health is for whoever asks and says no more than up or down. Everything else is for the operator: reachable on the
     * management port where one is configured (bind it to a private address), and for signed-in administrators.
     */
    @Bean
    @Order(1)
    SecurityFilterChain endpoints(HttpSecurity http, ManagementPort managementPort, WhoIsThere whoIsThere) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(managementPort::isPrivate)
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"))
                .addFilterBefore(whoIsThere, AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, nobody) -> response.sendError(401)))
                // Nothing here changes anything.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .build();
    }

    @Bean
    SecurityFilterChain application(
            HttpSecurity http,
            SecurityContextRepository contexts,
            WhoIsThere whoIsThere,
            RememberedBrowser rememberedBrowser,
            LeftBehind leftBehind,
            SignInEntryPoint entryPoint,
            NavigationAccessControl views) {
        views.setLoginView(Links.SIGN_IN);
        // Signing out happens in a view, over a Vaadin request, which a plain redirect would not reach.
        var signedOut = new SimpleUrlLogoutSuccessHandler();
        signedOut.setRedirectStrategy(new UidlRedirectStrategy());
        signedOut.setDefaultTargetUrl(Links.SIGN_IN + "?out");
        return http.with(
                        vaadin(),
                        // No session may be made before the sign-in: where somebody wanted to go travels in the
                        // address,
                        // and forms are guarded by where they come from instead of by a token.
                        vaadin -> vaadin.enableRequestCacheConfiguration(false)
                                .enableCsrfConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .logoutSuccessHandler(signedOut)
                                .addLogoutHandler(rememberedBrowser)
                                .addLogoutHandler(leftBehind)
                                // An address without a view goes on to the application, which says so in its frame.
                                .anyRequest(rest -> rest.authenticated()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, STATIC)
                                .permitAll()
                                .requestMatchers(PLAIN)
                                .permitAll())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOrigin(), LogoutFilter.class)
                .addFilterBefore(whoIsThere, LogoutFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .logout(signOut -> signOut.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Links.SIGN_OUT)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entryPoint))
                // All others come from the UI kit, for every response of the server alike.
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .build();
    }

    /** Before everything else, so that every line of the log has the request's id. */
    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIds());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Around the security chains, which ask the database who is there, and inside of what gives every answer its headers. */
    @Bean
    FilterRegistrationBean<WithoutDatabase> withoutDatabase() {
        var registration = new FilterRegistrationBean<>(new WithoutDatabase());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 55);
        return registration;
    }

    /** Around the security chains: whether somebody signed in is known when they are done. */
    @Bean
    FilterRegistrationBean<NobodysSession> nobodysSession() {
        var registration = new FilterRegistrationBean<>(new NobodysSession());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }

    /** In the security chains only, and not once more around them. */
    @Bean
    FilterRegistrationBean<WhoIsThere> whoIsThereOnlyInTheChains(WhoIsThere filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
