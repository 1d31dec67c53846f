// Package sim tells stories of virtual patients and delivers them as a
// hospital would: ADT, laboratory, blood gas analyser, bedside monitor,
// ventilator gateway, nursing chart, order entry and medication record, each
// over its own connection, with the faults that real interfaces have.
//
// Everything is a function of (seed, virtual time). There is no clock, no
// file and no network in the part that makes patients and messages; the same
// seed gives the same bytes.
//
// Each story is one function whose doc comment tells it to a clinician; the
// function then states its physiology as trends through knots (hour, value),
// its laboratory draws, infusions, doses, supports and events. Stories() is
// the table, with what a reader of the product should see, written by hand
// from the rules.
//
// Nothing here is advice. Names, numbers and doses are fictitious scenery;
// no dose printed by this package is a recommendation.
package sim
