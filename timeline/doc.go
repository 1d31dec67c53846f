// # Decisions
//
// Where the sources leave room. Each is stated again where it acts.
//
// Time. A value counts up to and including its window (Expires is one
// millisecond later). Windows of Worst, First, Last and Series are (from, to].
// An effective instant that is an interval counts from its lower bound; where
// it is unclear which of several results is the newest, the reading spans them
// all (Ranged). Its upper bound is no later than when we learnt of it.
//
// Versions. One result is sender, order, code and effective time. Within an
// analyte: message time, then status, then id. Across analytes (a gas found to
// be venous): only a strictly later message or a higher status, and only where
// some version is not final. Doses, orders, tests, supports and diagnoses
// follow the second rule; statements on the person, the encounter and by
// clinicians each stand, and the newest counts.
//
// Same minute. Lactate, creatinine, SpO2 and pressures take the lowest, FiO2,
// respiratory rate and GCS the highest (scores.md §1.4). Other analytes differ
// only at equal instants, where content order decides.
//
// Unusable results do not hide older usable ones, except Unassessable and Not
// applicable: these say that the older value no longer holds.
//
// MAP. The published order of preference holds among sources at most one hour
// older than the newest (project policy); beyond it the newer one counts.
//
// P/F and S/F. The FiO2 in force at the gas, within its window then. Room air
// only where a live ventilator feed vouches that there is no support. The
// newest SpO2 decides on S/F: above 97 % it is Not applicable, also where an
// older ratio is still in its window.
//
// GCS. Components newer than the total replace it. What was charted under
// neuromuscular blockade (a fact, a running infusion, a dose within two hours:
// project policy) is Unassessable; LastValue carries it.
//
// States. Infusions and supports run from start to stop while their own sender
// gives signs of life; then FeedSilent. Absence is known from a stop, while
// that sender is heard, or from a live feed (Vouched). A rate of zero does not
// run. Events later than the instant asked about take no part, although a later
// stop would prove that the drug ran. A stop without line or order number ends
// every line of its drug.
//
// Doses per kg use the dosing weight in force at the instant asked about, else
// the weight as charted; its event is among the refs.
//
// Age. Calendar months with the fraction of the running one. A birth date
// exact to the day counts from its midnight by the wall clock it was written
// by. An age given as a number moves by 30.4375 days a month.
//
// BSA is taken only as charted: no formula has a verified source here.
package timeline
