package analyte

import "math"

// Ref names the event a value rests on: a 64-bit content hash (see event.ID).
// The zero Ref means that no event stands behind the value (missing input).
type Ref uint64

// Value is what is known of one analyte at one moment: an interval that
// contains the truth, in the analyte's canonical unit, with the reason why it
// is as wide as it is and the event it came from. The zero Value is unusable
// (Usable reports false); there is no way to take a number without meeting
// the width.
//
// A censored result ("<0.2") keeps its printed bound for the published
// convention, while its interval ends a relative 1e-5 short of the bound, so
// that it can never meet "≥ 0.2" in any unit after rounding to six digits.
type Value struct {
	lo, hi float64
	at     float64 // printed number: the point, or the bound of a censored result
	ref    Ref
	why    Reason
	set    bool
	has    bool // at is meaningful
}

// censorMargin keeps an open interval end off its bound by more than half a
// unit in the sixth significant digit (at most 5e-6 relative) in every unit.
const censorMargin = 1e-5

// censorAtZero is the margin at a bound of 0 ("<0" of a base excess), where a
// relative one would be none. Rounding to six digits keeps its sign.
const censorAtZero = 1e-9

// margin is how far the open end stays off the bound x.
func margin(x float64) float64 {
	if x == 0 {
		return censorAtZero
	}
	return float64(math.Abs(x) * censorMargin) // float64: no fused multiply-add
}

// Point is a measured value x, in the canonical unit.
func Point(x float64, ref Ref) Value {
	return Value{lo: x, hi: x, at: x, ref: ref, why: Measured, set: true, has: true}
}

// Within is a value known to lie in [lo, hi] for the given reason.
func Within(lo, hi float64, why Reason, ref Ref) Value {
	if lo > hi {
		lo, hi = hi, lo
	}
	return Value{lo: lo, hi: hi, at: lo, ref: ref, why: why, set: true, has: lo == hi}
}

// Below is a result reported as "<x": the truth lies in [min, x).
func Below(x, min float64, ref Ref) Value {
	hi := x - margin(x)
	if hi < min {
		hi = min
	}
	return Value{lo: min, hi: hi, at: x, ref: ref, why: CensoredBelow, set: true, has: true}
}

// Above is a result reported as ">x": the truth lies in (x, max].
func Above(x, max float64, ref Ref) Value {
	lo := x + margin(x)
	if lo > max {
		max = lo
	}
	return Value{lo: lo, hi: max, at: x, ref: ref, why: CensoredAbove, set: true, has: true}
}

// AtMost is a result reported as "≤x": the truth lies in [min, x].
func AtMost(x, min float64, ref Ref) Value {
	if min > x {
		min = x
	}
	return Value{lo: min, hi: x, at: x, ref: ref, why: CensoredBelow, set: true, has: true}
}

// AtLeast is a result reported as "≥x": the truth lies in [x, max].
func AtLeast(x, max float64, ref Ref) Value {
	if max < x {
		max = x
	}
	return Value{lo: x, hi: max, at: x, ref: ref, why: CensoredAbove, set: true, has: true}
}

// Unknown is the whole plausible range of an analyte, with the reason.
func Unknown(a *Analyte, why Reason, ref Ref) Value {
	return Value{lo: a.Lo, hi: a.Hi, ref: ref, why: why, set: true}
}

// Bounds returns the interval that contains the truth.
func (v Value) Bounds() (lo, hi float64) { return v.lo, v.hi }

// Why returns the reason for the value's width.
func (v Value) Why() Reason { return v.why }

// Ref returns the event behind the value, zero if none.
func (v Value) Ref() Ref { return v.ref }

// Usable reports whether the value was built by one of the constructors.
func (v Value) Usable() bool { return v.set }

// Known reports whether the value is a single number.
func (v Value) Known() bool { return v.set && v.lo == v.hi }

// Informative reports whether the value says anything beyond the plausible
// range: measured, censored, asserted, derived or vouched for by a feed.
func (v Value) Informative() bool { return v.set && v.why.Informative() }

// Printed returns the number a paper's convention would take: the measured
// point, or the printed bound of a censored result. ok is false where there is
// none (missing, stale, implausible, a true range).
func (v Value) Printed() (x float64, ok bool) { return v.at, v.has && v.why.Informative() }

// Parts are the fields of a Value, for storage only: a codec writes them and
// FromParts restores the same Value, bit for bit.
type Parts struct {
	Lo, Hi, At float64
	Ref        Ref
	Why        Reason
	Set, Has   bool
}

// Parts returns what v is made of.
func (v Value) Parts() Parts {
	return Parts{Lo: v.lo, Hi: v.hi, At: v.at, Ref: v.ref, Why: v.why, Set: v.set, Has: v.has}
}

// FromParts restores a Value from its parts.
func FromParts(p Parts) Value {
	return Value{lo: p.Lo, hi: p.Hi, at: p.At, ref: p.Ref, why: p.Why, set: p.Set, has: p.Has}
}

// WithRef returns v resting on another event.
func (v Value) WithRef(r Ref) Value { v.ref = r; return v }

// WithWhy returns the value with another reason and the same bounds.
func (v Value) WithWhy(w Reason) Value { v.why = w; return v }

// Map applies a monotone increasing function to both ends and the printed
// number: unit conversion.
func (v Value) Map(f func(float64) float64) Value {
	v.lo, v.hi = f(v.lo), f(v.hi)
	if v.has {
		v.at = f(v.at)
	}
	return v
}

// Hull is the smallest value that contains both: two readings of the same
// moment that cannot be told apart.
func Hull(a, b Value) Value {
	if !a.set {
		return b
	}
	if !b.set {
		return a
	}
	out := a
	if b.lo < out.lo {
		out.lo = b.lo
	}
	if b.hi > out.hi {
		out.hi = b.hi
	}
	if out.lo != out.hi && (a.at != b.at || a.has != b.has) {
		out.has = false
	}
	return out
}
