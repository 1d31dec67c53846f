package kinetics

import (
	"math"

	"stormglass/event"
)

// Switch is a state that is entered on one side of a cut and left beyond
// another one: monocyte HLA-DR below 5,000 in, above 8,000 out. Where no exit
// is published Exit equals Entry: the state then has no hysteresis.
type Switch struct {
	// Below says that low values are in: entered below Entry, left above Exit.
	// Else entered above Entry, left below Exit. Both cuts are strict.
	Below       bool
	Entry, Exit float64
	// CV is the measurement error in per cent. A value on the other side of a
	// cut that differs from the one that set the state by less than the
	// reference change value (see ReferenceChange; as factors, so that it is the
	// same there and back) leaves the state as it is. 0: none.
	CV float64
}

// Phase is what is known of the state: in, out, or either.
type Phase uint8

// Phases. The zero Phase is not known.
const (
	Either Phase = iota
	Out
	In
)

// String is the phase in words.
func (p Phase) String() string { return [...]string{"not known", "out", "in"}[p%3] }

// Cause says why a step left a state as it is or changed it.
type Cause uint8

// Causes.
const (
	NoValue     Cause = iota // nothing usable: as before
	Entered                  // beyond the entry cut
	Left                     // beyond the exit cut
	StaysIn                  // in, and not beyond the exit cut
	StaysOut                 // out, and not beyond the entry cut
	WithinError              // beyond a cut, by less than measurement error since the state was set
	CannotTell               // the value may lie on either side of a cut
)

var causes = [...]string{"no usable value", "beyond the entry cut", "beyond the exit cut", "not beyond the exit cut", "not beyond the entry cut",
	"beyond the cut by less than measurement error", "the value may lie on either side of the cut"}

// String is the cause in words.
func (c Cause) String() string {
	if int(c) < len(causes) {
		return causes[c]
	}
	return "unknown"
}

// Held is a state with what set it. The zero Held has seen nothing.
type Held struct {
	Phase   Phase
	Cause   Cause
	Since   event.Time // of the value that set the phase; of the last certain one while it is Either
	At      event.Time // of the last usable value
	ID      event.ID   // of the value that set the phase
	in, out branch
}

// branch is one of the two phases that may be: in which interval the value lay
// that set it.
type branch struct {
	may bool
	set interval
}

// Step is the state after one more sample, which must not be earlier than those
// before. The first sample that is certainly beyond the entry cut or certainly
// not sets it. From then on every phase that may be is followed: a value that
// may lie on either side of a cut leaves both.
func (s Switch) Step(h Held, x Sample) Held {
	if !x.Value.Informative() {
		h.Cause = NoValue
		return h
	}
	h.At = x.At
	b := bounds(x)
	enters, leaves := beyond(b, s.Entry, s.Below), beyond(b, s.Exit, !s.Below)
	var next Held
	switch {
	case !h.in.may && !h.out.may:
		switch enters {
		case always:
			next.in, next.Cause = branch{true, b}, Entered
		case never:
			next.out, next.Cause = branch{true, b}, StaysOut
		default:
			next.Cause = CannotTell
		}
	default:
		if h.out.may {
			next.out, next.in = s.follow(h.out, b, enters)
			next.Cause = cause(next.out, next.in, StaysOut, Entered, enters)
		}
		if h.in.may {
			in, out := s.follow(h.in, b, leaves)
			if !h.out.may {
				next.Cause = cause(in, out, StaysIn, Left, leaves)
			}
			next.in, next.out = next.in.or(in), next.out.or(out)
		}
	}
	return h.became(next, x)
}

// became names the phase of what may be, and keeps the instant of a phase that
// did not change.
func (h Held) became(next Held, x Sample) Held {
	next.At, next.Since, next.ID = x.At, h.Since, h.ID
	switch {
	case next.in.may && next.out.may, !next.in.may && !next.out.may:
		next.Phase, next.Cause = Either, CannotTell
	case next.in.may:
		next.Phase = In
	default:
		next.Phase = Out
	}
	if next.Phase != h.Phase && next.Phase != Either {
		next.Since, next.ID = x.At, x.ID
	}
	return next
}

// follow takes one phase a value further: whether it may stay, and whether it
// may turn into the other one.
func (s Switch) follow(p branch, b interval, turns chance) (stays, other branch) {
	if turns != never && s.CV > 0 {
		turns = min(turns, s.differs(p.set, b))
	}
	if turns != always {
		stays = p
	}
	if turns != never {
		other = branch{true, b}
	}
	return stays, other
}

// cause says why a single phase stayed or turned into the other one.
func cause(stayed, other branch, stays, turned Cause, turns chance) Cause {
	switch {
	case stayed.may && other.may:
		return CannotTell
	case other.may:
		return turned
	case turns != never:
		return WithinError
	}
	return stays
}

func (p branch) or(q branch) branch {
	switch {
	case !p.may:
		return q
	case !q.may:
		return p
	}
	return branch{true, interval{math.Min(p.set.lo, q.set.lo), math.Max(p.set.hi, q.set.hi)}}
}

type chance uint8

const (
	never chance = iota
	maybe
	always
)

// beyond says whether a value lies strictly beyond a cut.
func beyond(b interval, cut float64, below bool) chance {
	lo, hi := b.lo > cut, b.hi > cut
	if below {
		lo, hi = b.lo < cut, b.hi < cut
	}
	switch {
	case lo && hi:
		return always
	case lo || hi:
		return maybe
	}
	return never
}

// differs says whether two values differ by more than measurement error: the
// greater is more than the reference factor times the lesser.
func (s Switch) differs(a, b interval) chance {
	f := math.Exp(2.77 * logSpread(s.CV))
	least := math.Max(b.lo-f*a.hi, a.lo-f*b.hi) // of every pair one is beyond the other
	most := math.Max(b.hi-f*a.lo, a.hi-f*b.lo)
	switch {
	case least > 0:
		return always
	case most > 0:
		return maybe
	}
	return never
}
