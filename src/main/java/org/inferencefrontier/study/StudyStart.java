package org.inferencefrontier.study;

/** What a study does with an unfinished one of its name. */
public enum StudyStart {
  /** Refuses to touch it. */
  NEW,
  /** Continues it if it is the same study; begins if there is none. */
  RESUME,
  /** Throws its runs away and begins anew. */
  RESTART
}
