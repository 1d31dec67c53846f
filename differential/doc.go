// Package differential answers two questions about one patient at one instant,
// each for itself: is there an infection, and is there a cytokine storm? Both
// may be so at once (MALS, hyperferritinaemic sepsis and TRIPS entry B describe
// a storm inside sepsis), and neither answer lowers the other. Beside them it
// names the trigger, what drugs have silenced, and red flags for an inborn error
// of immunity.
//
// It weighs nothing. "Likely" means that a published definition of a storm is
// met in its own population, or that an infection is documented or suspected by
// the operational definition; every answer names the definition. A finding for
// which a sensitivity and a specificity are published shows the likelihood
// ratios that follow, with their population and source. They come from different
// populations, so they are neither multiplied nor added up, and there is no
// probability.
//
// A finding is listed under the question that its source speaks of. Adding a
// finding of one question never changes the answer to the other, unless the
// finding is listed under both; a property test holds this.
//
// What is missing, stale, of another assay or out of population says nothing;
// it is never "normal", and an unanswered question says what would answer it.
// After a blocker of IL-6, IL-1 or JAK or a steroid, CRP and fever are listed as
// silent with drug and time (clinical rule 6).
//
// The package is pure: it reads an Input, which FromAssessment makes from a
// timeline and an assessment.
package differential
