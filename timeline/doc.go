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
// Systolic and diastolic pressure follow the preference of sites and its slack,
// as the mean does.
//
// Pairs. Shock index: heart rate and systolic pressure at most 15 min apart;
// core and peripheral temperature at most one hour (policy-pairing). The worst
// of a window is the worst of such pairs, never of the worst of each.
//
// Baselines (creatinine, PaCO2, coma scale) as stated hold before they were
// said. Without one the creatinine ratio takes the lowest of the seven days
// strictly before, as mimic-code does; CreatinineBaseline says which. A first
// value says nothing of a fall or rise: NotCovered.
//
// Urine. A volume is what was passed since the measurement before. A rate is
// the mean since the measurement at which its hours begin or at most one hour
// before (policy-urine-charting). Further back, the straddling volume makes a
// range; a gap above 6 h or charting that began later leaves a lower bound,
// NotCovered. Nothing is zero by silence.
//
// Fluids. A bolus is a single dose of a volume (policy-fluid-bolus). What runs
// by a rate is none and opens the range upward, as does a solution whose
// strength is not said. None is known only where a medication feed has vouched
// without a gap for the whole window; the same holds of steroids, sedatives and
// drugs for delirium, each with the time that a dose acts (policy-acting-drug).
//
// Renal replacement counts until 72 h after a session of an intermittent one
// (policy-dialysis-interval). ECMO of an unstated kind leaves open whether it
// carries the circulation.
//
// A cardiac arrest or gastrointestinal bleeding counts for 24 h
// (policy-occurrence).
//
// Values that mislead. Latest and Series give what was received; Speaking gives
// what of it may be used. CRP and fever after a blocker of IL-6, IL-1 or JAK or a
// steroid, IL-6 after tocilizumab or sarilumab and total IFN-γ after emapalumab
// are silent from the dose to the end of the stay, after an antibody in later
// stays, too (policy-silenced). A low ferritin with four other signs of HLH-2004
// is open upward until it is measured after dilution (policy-ferritin-hook).
//
// Pupils charted as fixed under a mydriatic are Unassessable; a pupil that
// reacts in spite of it reacts.
//
// BSA is taken only as charted: no formula has a verified source here.
package timeline
