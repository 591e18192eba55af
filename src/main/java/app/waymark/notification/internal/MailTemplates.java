package app.waymark.notification.internal;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Mail has templates of its own beside those of the pages, in HTML and in plain text. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

    @Bean(defaultCandidate = false)
    @MailTemplate
    SpringTemplateEngine mailTemplateEngine(ApplicationContext context) {
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver(context, TemplateMode.HTML, "*.html", 1));
        engine.addTemplateResolver(resolver(context, TemplateMode.TEXT, "*.txt", 2));
        return engine;
    }

    private static SpringResourceTemplateResolver resolver(
            ApplicationContext context, TemplateMode mode, String names, int order) {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/mail/notification/");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(mode);
        resolver.getResolvablePatternSpec().addPattern(names);
        resolver.setOrder(order);
        return resolver;
    }
}
