package app.waymark.skill;

import java.util.List;

/** Which goals of their own a mentee may ask others about. Implemented by the module whose they are, which lies above. */
public interface GoalsToAskAbout {

    /** What the goals of the person acting are called that go on, a few of them. */
    List<String> titles();
}
