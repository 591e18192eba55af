package app.waymark.availability.internal;

import app.waymark.availability.CalendarFault;
import app.waymark.calendar.BusyTimes;
import app.waymark.calendar.CalendarReading;
import app.waymark.shared.TimeWindow;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches calendars from addresses that people type. It goes to https and to public hosts alone, wherever it is sent on to,
 * says nothing of who asks but that it is Waymark, takes no more than some seconds and megabytes, and keeps no cookies.
 */
@Component
class CalendarFetcher implements CalendarSource {

    private static final int MOST_WAYS = 5;

    private static final Http1Config SHORT_HEADERS =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

    private final CloseableHttpClient client;
    private final Duration limit;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calendar-watch").factory());

    @Autowired
    CalendarFetcher(
            @Value("${waymark.calendars.allowed-hosts:}") Set<String> allowed,
            @Value("${waymark.calendars.time-limit:PT20S}") Duration limit) {
        this(new PublicHosts(allowed, InetAddress::getAllByName), DefaultClientTlsStrategy.createDefault(), limit);
    }

    /** With another way to look hosts up, and other certificates. */
    CalendarFetcher(PublicHosts hosts, SSLContext certificates, Duration limit) {
        this(hosts, new DefaultClientTlsStrategy(certificates), limit);
    }

    private CalendarFetcher(PublicHosts hosts, DefaultClientTlsStrategy tls, Duration limit) {
        this.limit = limit;
        var patience = Timeout.of(limit.dividedBy(2));
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(SHORT_HEADERS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Waymark")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    @Override
    public Reached fetch(
            CalendarAddress address,
            @Nullable String entityTag,
            @Nullable String lastModified,
            TimeWindow window,
            ZoneId reader) {
        long until = System.nanoTime() + limit.toNanos();
        var at = address;
        for (int way = 0; way <= MOST_WAYS; way++) {
            var answer = ask(at, until, entityTag, lastModified, window, reader);
            if (answer instanceof SentOn(var location)) {
                var next = at.leadingTo(location);
                if (next.isEmpty()) {
                    return new Reached.Failed(CalendarFault.NOT_ALLOWED);
                }
                at = next.get();
            } else {
                return ((Final) answer).reached();
            }
        }
        return new Reached.Failed(CalendarFault.SERVER);
    }

    private sealed interface Answer {}

    private record SentOn(String location) implements Answer {}

    private record Final(Reached reached) implements Answer {}

    private static Answer failed(CalendarFault fault) {
        return new Final(new Reached.Failed(fault));
    }

    private Answer ask(
            CalendarAddress address,
            long until,
            @Nullable String entityTag,
            @Nullable String lastModified,
            TimeWindow window,
            ZoneId reader) {
        var request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, "text/calendar, */*;q=0.1");
        header(entityTag, value -> request.setHeader(HttpHeaders.IF_NONE_MATCH, value));
        header(lastModified, value -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, value));
        var late = new AtomicBoolean();
        // A server can send a letter a second and never be too slow for a socket: the whole has a limit.
        var alarm = watch.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                until - System.nanoTime(),
                TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(request, response, window, reader));
        } catch (PublicHosts.NotPublic forbidden) {
            return failed(CalendarFault.NOT_ALLOWED);
        } catch (UnknownHostException unknown) {
            return failed(CalendarFault.UNKNOWN_HOST);
        } catch (SocketTimeoutException slow) {
            return failed(CalendarFault.TOO_SLOW);
        } catch (InterruptedIOException stopped) {
            return failed(late.get() ? CalendarFault.TOO_SLOW : CalendarFault.UNREACHABLE);
        } catch (IOException away) {
            return failed(late.get() ? CalendarFault.TOO_SLOW : CalendarFault.UNREACHABLE);
        } finally {
            alarm.cancel(false);
        }
    }

    private static void header(@Nullable String value, Consumer<String> taker) {
        if (value != null) {
            taker.accept(value);
        }
    }

    private static Answer answer(HttpGet request, ClassicHttpResponse response, TimeWindow window, ZoneId reader)
            throws IOException {
        int code = response.getCode();
        try {
            if (code == 304) {
                return new Final(new Reached.Unchanged());
            }
            if (code >= 300 && code < 400) {
                var location = response.getFirstHeader(HttpHeaders.LOCATION);
                return location == null ? failed(CalendarFault.SERVER) : new SentOn(location.getValue());
            }
            if (code != 200 || response.getEntity() == null) {
                return failed(code >= 400 && code < 500 && code != 429 ? CalendarFault.GONE : CalendarFault.SERVER);
            }
            var content = response.getEntity().getContent();
            return new Final(read(content, response, window, reader));
        } finally {
            // What was not read to its end is not worth reading: the connection goes.
            if (code != 304) {
                request.abort();
            }
        }
    }

    private static Reached read(InputStream content, ClassicHttpResponse response, TimeWindow window, ZoneId reader)
            throws IOException {
        return switch (BusyTimes.read(content, window, reader)) {
            case CalendarReading.Busy busy ->
                new Reached.Read(
                        busy,
                        validator(response, HttpHeaders.ETAG, 300),
                        validator(response, HttpHeaders.LAST_MODIFIED, 100));
            case CalendarReading.Refused(var why) ->
                new Reached.Failed(
                        switch (why) {
                            case NO_CALENDAR -> CalendarFault.NO_CALENDAR;
                            case INCOMPLETE -> CalendarFault.INCOMPLETE;
                            case TOO_LARGE, TOO_MANY_EVENTS, TOO_DEEP, TOO_MUCH_REPEATED -> CalendarFault.TOO_MUCH;
                        });
        };
    }

    private static @Nullable String validator(ClassicHttpResponse response, String name, int longest) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue().length() > longest ? null : header.getValue();
    }
}
