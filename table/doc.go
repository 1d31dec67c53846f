// Package table reads tables of patients' data, CSV or Parquet, and turns them
// into events.
//
// A wide table has a row per moment: columns for patient and time, and one for
// each thing known then, named by an analyte's key ("lactate"), by a column map
// ("column,analyte,unit") or by one of the special names (see Names). A long
// table has a row per fact: patient, time, analyte or code, value, unit.
//
// Nothing is guessed: a value without a unit in a long table is unknown; a
// column that is named by the analyte's key itself is in the catalogue's unit,
// and the result says which units were taken so. What cannot be read is kept
// as an event that is not used, and an Issue names file, line and column and
// says what to do.
//
// docs/formats-tables.md describes the formats for users; its examples are
// tests.
package table
