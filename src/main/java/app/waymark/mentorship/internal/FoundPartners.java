package app.waymark.mentorship.internal;

import app.waymark.account.AccountRenamed;
import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.SearchIndex;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The two of a mentorship find each other by name, also when it is over; not where one of them declined. */
@Component
class FoundPartners implements Findable {

    private final MentorshipRepository mentorships;
    private final Accounts accounts;
    private final SearchIndex index;
    private final JdbcTemplate jdbc;

    FoundPartners(MentorshipRepository mentorships, Accounts accounts, SearchIndex index, JdbcTemplate jdbc) {
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.index = index;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountRenamed renamed) {
        var person = renamed.account().value();
        index.changed(
                name(),
                jdbc.query(
                        "select id from mentorship where mentor = ? or mentee = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        person,
                        person));
    }

    @Override
    public String name() {
        return Mentorships.FOUND;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return mentorships.idsAfter(after == null ? new UUID(0, 0) : after, Limit.of(most));
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var found = mentorships.findAllById(units).stream()
                .map(MentorshipEntity::toMentorship)
                .filter(one -> one.state() != MentorshipState.DECLINED)
                .toList();
        var names = accounts.find(found.stream()
                .flatMap(one -> Stream.of(one.mentor(), one.mentee()))
                .collect(Collectors.toSet()));
        return found.stream()
                .flatMap(one -> Stream.of(
                        text(one, one.mentor(), one.mentee(), names), text(one, one.mentee(), one.mentor(), names)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FindableText> text(
            Mentorship one, AccountId reader, AccountId other, Map<AccountId, AccountSummary> names) {
        return Optional.ofNullable(names.get(other))
                .map(account -> new FindableText(
                        one.id().value(),
                        FindableKind.PERSON,
                        one.id().value(),
                        reader.value(),
                        one.id().value(),
                        other.value(),
                        one.proposedAt(),
                        account.name(),
                        ""));
    }

    private record Row(UUID mentorship, AccountId other) {}

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var arguments = new ArrayList<Object>();
        arguments.add(reader.value());
        arguments.addAll(candidates.stream().map(Candidate::thing).toList());
        arguments.add(reader.value());
        arguments.add(reader.value());
        var people = accounts.toFind(candidates.stream()
                .map(Candidate::person)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        return Portion.<Row>rows(
                        List.of("pair", "other_person"),
                        "select id as pair, if(mentor = ?, mentee, mentor) as other_person from mentorship where id in ("
                                + String.join(", ", Collections.nCopies(candidates.size(), "?"))
                                + ") and state <> 'DECLINED' and (mentor = ? or mentee = ?)",
                        row -> new Row(row.getObject("pair", UUID.class), AccountId.of(row.getString("other_person"))),
                        arguments.toArray())
                .with(people, FoundPartners::shown);
    }

    private static List<ShownFind> shown(List<Row> rows, Map<AccountId, AccountSummary> names) {
        return rows.stream()
                .filter(row -> names.containsKey(row.other()))
                .map(row -> new ShownFind(
                        FindableKind.PERSON,
                        row.mentorship(),
                        Objects.requireNonNull(names.get(row.other())).name(),
                        "",
                        Links.mentorship(row.mentorship()),
                        row.other()))
                .toList();
    }
}
