// Package kinetics says how a measured quantity moves: slope, doubling and half
// time, peak, time above a threshold, area, change from baseline, sustained
// elevation and change point of irregular series whose values may be points,
// "<x", ">x" or intervals. It is pure mathematics over one analyte of one assay:
// no clock, no timeline, no thresholds of its own. Series of analytes that the
// catalogue marks LogScale are worked on in natural logarithms, others as they
// are.
//
// The way in for a screen or a summary is
//
//	func Move(a *analyte.Analyte, at event.Time, samples []Sample, o Options) Movement
//
// which answers for one patient, one analyte and one instant: Direction (rising,
// falling, steady within measurement error, not known with the reason), the
// fitted line with its interval, doubling or half time, change from baseline,
// peak, the samples used and those left out with the reason. Left out are
// samples that the caller marks (Sample.Out: drawn after a drug that moves the
// analyte, after a transfusion, …), that another assay gave than the newest,
// and that are no value on the scale.
//
// What cannot be said is a Reason, never an error or a number.
package kinetics
