// Package unit understands a closed set of UCUM codes and the spellings that
// laboratories send instead of them. It knows dimensions and magnitudes, but
// nothing of substances: mg/dL to µmol/L is the analyte's business.
package unit

// Unit is one understood unit; None is no unit. Units are comparable.
type Unit uint16
