package app.waymark.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Puts {@link RetryOnConflict} around the transaction, which Spring does for whatever it retries. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods(proxyTargetClass = true)
class RetryConfiguration {}
