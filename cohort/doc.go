// Package cohort answers the rules in the course of many stays: it streams
// tables, folds each patient's rows into a timeline, steps through the stay,
// and writes one row per hour or change and one per stay.
//
// A patient's rows must follow one another, unless Options.Sort brings them
// together through temporary files. Memory then depends on the longest stay and
// the number of workers, not on the size of the cohort.
//
// The order of the output is that of the patients in the input, whatever the
// number of workers.
package cohort
