// Package trajectory folds what one rule said in the course of a stay: when it
// was first met, how bad it became, how long it stayed so, whether it resolved,
// and the endpoints that trials make of it.
//
// A rule's answers are a step function: a Point holds from its instant until
// the next Point. The caller adds a Point where the answer changes or at fixed
// intervals; both give the same courses, as exactly as the intervals allow.
// Nothing here reads a clock, a file or the order in which points come:
// Sort brings them into the order of their time.
//
// # Decisions
//
// Where the sources leave room. Each is stated again where it acts.
//
// Onset. A threshold is met from the first instant at which the lower bound
// reaches it. It may have been met since the upper bound last rose to it;
// where that was so from the first point on, it may have begun before.
//
// Resolution. An episode ends when even the upper bound is below the threshold
// and no support runs that normalises an organ (the caller says so). A value
// that has gone stale ends nothing.
//
// Days. Day 1 begins at the origin (for a cohort the beginning of the stay);
// each day is 24 h. A rule that looks back a day itself is read at the end of
// the day, or at the end of the stay where that comes first.
//
// New organs. The baseline is what was known at one instant, chosen by the
// caller. What was unknown then may have been there already.
//
// Cumulative PELOD-2. No source read says what trials add for days that were
// not observed; see Cumulative.
package trajectory
