package app.waymark.program.internal;

import app.waymark.account.RunsProgrammes;
import app.waymark.shared.AccountId;
import org.springframework.stereotype.Component;

/** Says of whom more is asked at sign-in, because they coordinate a programme. */
@Component
class RunsSomething implements RunsProgrammes {

    private final CoordinatorRepository coordinators;

    RunsSomething(CoordinatorRepository coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    public boolean any(AccountId person) {
        return coordinators.any(person.value());
    }
}
