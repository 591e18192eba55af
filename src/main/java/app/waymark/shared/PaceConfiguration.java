package app.waymark.shared;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Puts {@link PerMinute} before everything else that surrounds a service's method. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class PaceConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor paceOfPeople(ObjectProvider<Pace> pace, ObjectProvider<CurrentActor> actor) {
        MethodInterceptor counting = call -> {
            var most = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), PerMinute.class);
            var person = actor.getObject().find();
            // A story of the past is told in seconds.
            if (most != null && person.isPresent() && !WaymarkClock.pretending()) {
                var what = call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
                if (!pace.getObject().allows(what, person.get().id(), most.value())) {
                    throw new TooFast();
                }
            }
            return call.proceed();
        };
        var advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(PerMinute.class), counting);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
