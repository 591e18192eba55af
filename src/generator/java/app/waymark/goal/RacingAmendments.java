package app.waymark.goal;

import app.waymark.feedback.Amendment;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.RacingAcceptances.Duo;
import app.waymark.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Mentees who take suggested words, adapt them, leave them and rewrite the text in another tab, while their mentors withdraw
 * what they suggested: at the same time, at random. Whatever comes of a race, the words say the same as what became of the
 * suggestion, and no word that was saved is lost.
 */
public final class RacingAmendments {

    /** How many suggestions one pair races about: less in a minute than anybody is held up for. */
    private static final int OF_A_PAIR = 10;

    private static final int MOST_TRIES = 5;

    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalAmendments amendments;
    private final Goals goals;
    private final Threads threads;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Supplier<Duo> pairs;
    private final long seed;
    private int tried;
    private final Map<Amendment.State, Integer> became = new ConcurrentHashMap<>();

    /** @param as does something as somebody, on the thread that calls */
    public RacingAmendments(BeanFactory beans, BiConsumer<Actor, Runnable> as, Supplier<Duo> pairs, long seed) {
        this.editing = beans.getBean(GoalEditing.class);
        this.sharing = beans.getBean(GoalSharing.class);
        this.amendments = beans.getBean(GoalAmendments.class);
        this.goals = beans.getBean(Goals.class);
        this.threads = beans.getBean(Threads.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.as = as;
        this.pairs = pairs;
        this.seed = seed;
    }

    /** What became of how many suggestions. */
    public Map<Amendment.State, Integer> became() {
        return became;
    }

    /**
     * Races about so many suggestions, those of several pairs at a time, and says each whose words and state do not agree, and
     * each word that is lost.
     *
     * @param atOnce of how many pairs
     */
    public List<String> race(int attempts, int atOnce) throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<String>();
        int first = tried;
        tried += attempts;
        var begun = new AtomicInteger();
        var racing = new ArrayList<Thread>();
        for (int i = 0; i < atOnce; i++) {
            racing.add(Thread.ofPlatform().start(() -> {
                for (int from = begun.getAndAdd(OF_A_PAIR); from < attempts; from = begun.getAndAdd(OF_A_PAIR)) {
                    ofAPair(first + from, first + Math.min(attempts, from + OF_A_PAIR), wrong);
                }
            }));
        }
        for (var each : racing) {
            each.join();
        }
        return List.copyOf(wrong);
    }

    private void ofAPair(int from, int to, Queue<String> wrong) {
        try {
            var duo = pairs.get();
            for (int one = from; one < to; one++) {
                one(duo, new SplittableRandom(seed + one), wrong);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            wrong.add("from " + from + ": " + broken);
        }
    }

    private void one(Duo duo, SplittableRandom random, Queue<String> wrong) throws InterruptedException {
        var suggested = begun(duo);
        var id = suggested.goal();
        var thread = suggested.thread();
        int edition = edition(duo, id);
        var failed = new ConcurrentLinkedQueue<String>();
        var decided = new AtomicInteger();
        var saved = new AtomicReference<GoalSaveResult>();
        int says = random.nextInt(4);
        boolean touches = random.nextBoolean();
        var acts = List.<Runnable>of(
                () -> as.accept(duo.mentee(), () -> {
                    var result =
                            switch (says) {
                                case 0 -> amendments.take(id, thread, "an old word");
                                case 1 -> amendments.adapt(id, thread, "an old word", "an adapted word");
                                case 2 -> amendments.leave(id, thread, "");
                                default ->
                                    amendments.takeAll(id) == 1 ? new AmendResult.Done(0) : new AmendResult.Blank();
                            };
                    if (result instanceof AmendResult.Done) {
                        decided.incrementAndGet();
                    }
                }),
                () -> as.accept(
                        duo.mentee(),
                        () -> saved.set(editing.save(
                                id,
                                edition,
                                GoalEdit.of(content(
                                        "Begin", touches ? "a typed word" : "an old word", "Typed elsewhere"))))),
                () -> as.accept(duo.mentor(), () -> {
                    if (amendments.withdraw(id, thread) instanceof AmendResult.Done) {
                        decided.incrementAndGet();
                    }
                }));
        var running = acts.stream()
                .map(act -> Thread.ofPlatform().start(() -> {
                    try {
                        act.run();
                    } catch (RuntimeException broken) {
                        failed.add(broken.toString());
                    }
                }))
                .toList();
        for (var each : running) {
            each.join();
        }
        failed.forEach(one -> wrong.add(id + ": " + one));
        check(duo, id, thread, decided.get(), touches, saved.get(), wrong);
    }

    private record Suggested(GoalId goal, ThreadId thread) {}

    /** What is raced about. Where so many begin at once on few rows, one may have to try more often than a service does. */
    private Suggested begun(Duo duo) {
        for (int tried = 1; ; tried++) {
            try {
                return suggested(duo);
            } catch (DataAccessException lost) {
                if (tried == MOST_TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Suggested suggested(Duo duo) {
        var goal = new AtomicReference<GoalId>();
        as.accept(duo.mentee(), () -> {
            var made = ((Saved) editing.create(GoalEdit.of(content("Begin", "an old word", "")))).goal();
            sharing.shareWith(made, duo.mentorship(), false, "");
            goal.set(made);
        });
        var id = Objects.requireNonNull(goal.get());
        var thread = new AtomicReference<ThreadId>();
        as.accept(
                duo.mentor(),
                () -> thread.set(((PostResult.Posted) threads.suggest(
                                Goals.THREADS, id.value(), "why", "an old word", "", "a suggested word"))
                        .thread()));
        return new Suggested(id, Objects.requireNonNull(thread.get()));
    }

    private void check(
            Duo duo,
            GoalId id,
            ThreadId thread,
            int decided,
            boolean touched,
            @Nullable GoalSaveResult saved,
            Queue<String> wrong) {
        var state = Amendment.State.valueOf(Objects.requireNonNull(jdbc.queryForObject(
                "select amendment from feedback_thread where id = ?", String.class, thread.toString())));
        became.merge(state, 1, Integer::sum);
        var content = page(duo, id).content();
        var why = content.why();
        if (decided > 1) {
            wrong.add(id + ": decided twice");
        }
        if ((decided == 0) != (state == Amendment.State.OPEN)) {
            wrong.add(id + ": " + decided + " decided, and it is " + state);
        }
        boolean typed = saved instanceof Saved;
        if (typed && !content.smart(SmartPart.SPECIFIC).equals("Typed elsewhere")) {
            wrong.add(id + ": what was saved is lost");
        }
        var expected =
                switch (state) {
                    case TAKEN -> "a suggested word";
                    case ADAPTED -> "an adapted word";
                    case OPEN, LEFT, WITHDRAWN -> typed && touched ? "a typed word" : "an old word";
                };
        if (!why.contains(expected)) {
            wrong.add(id + ": " + state + ", and it says " + why);
        }
        int open = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from turn where subject = ? and closed_at is null", Integer.class, thread.toString()));
        if (open != (state == Amendment.State.OPEN ? 1 : 0)) {
            wrong.add(id + ": " + state + " with " + open + " turns");
        }
    }

    private int edition(Duo duo, GoalId id) {
        return page(duo, id).edition();
    }

    private GoalPage page(Duo duo, GoalId id) {
        var read = new AtomicReference<GoalPage>();
        as.accept(duo.mentee(), () -> read.set(((Shown) goals.read(id, Viewpoint.OWN, null)).page()));
        return Objects.requireNonNull(read.get());
    }

    private static GoalContent content(String title, String word, String specific) {
        return GoalContent.titled(title)
                .withWhy("There is " + word + " in this. And another sentence.")
                .withSmart(SmartPart.SPECIFIC, specific);
    }
}
