// Package reference holds age-specific reference intervals and says of a value
// whether it is raised or low for age, or why that cannot be said.
//
// Every interval keeps its own platform, population, percentiles, source and
// how far that source was verified. Nothing is merged or averaged: where the
// sources for an age disagree about a value, the statement says that they do.
// Raised means above the upper limit of every interval that applies, Within
// means beyond no limit of any.
//
// # Conventions
//
// Ages. A band holds from its first age on and ends before its last. Bands in
// months and years turn with the calendar, bands in hours, days and weeks with
// the time since birth. An interval whose source states no ages says nothing
// of a child; for an adult it applies, and the statement says so.
//
// Assays. An interval that is bound to an assay (cytokines, sIL-2R) speaks of
// values by that assay only. A value whose assay is not known gets no
// statement.
//
// Preterm infants. No interval applies to an infant born before 37 weeks
// within the first year, unless its row says so. Where gestation is not known
// this stays open for the first 16 weeks of life, as for the organ scores.
//
// These conventions are the project's own (evidence id
// "policy-reference-intervals").
//
// A site's own intervals (Parse, Table.With) take the place of the built-in
// ones of the same analyte and assay entirely.
package reference
