package app.waymark.shared;

import org.aopalliance.intercept.MethodInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Writes a line where a service refuses somebody: what was asked, beside whose account and which request that was, and never
 * what was sent. A page often shows nothing of it, for it was only out of date; many of them in a row are somebody trying.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RefusalsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsConfiguration.class);

    /** Set while a service works: what one refuses another is told by the one that was called from outside. */
    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsOfServices() {
        MethodInterceptor watching = call -> {
            if (INSIDE.isBound()) {
                return call.proceed();
            }
            try {
                return ScopedValue.where(INSIDE, true).call(call::proceed);
            } catch (AccessDeniedException refused) {
                LOG.info(
                        "Refused: {}.{}",
                        call.getMethod().getDeclaringClass().getSimpleName(),
                        call.getMethod().getName());
                throw refused;
            }
        };
        var advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Service.class), watching);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
