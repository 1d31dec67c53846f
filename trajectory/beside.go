package trajectory

import (
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// Beside is how one condition lay beside another in the course of a stay:
// organ dysfunction with sepsis and without it, as equal citizens.
type Beside struct {
	// With, Without and Open are how long the first condition was certainly met
	// while the second was met, not met, or undetermined.
	With, Without, Open time.Duration
	// Onset is when the first condition was first met, 0 never, and Then the
	// second at that instant.
	Onset event.Time
	Then  rule.Truth
	// Ever is whether the second was met at any instant at which the first was:
	// NotMet only where it was certainly not met at all of them.
	Ever rule.Truth
}

// Pair folds two answers in ascending order of time. The zero Pair is ready.
type Pair struct {
	last          event.Time
	first, second rule.Truth
	any           bool
	out           Beside
	certain, open bool // second met, undetermined at some instant of the first
}

// Reset begins another stay.
func (p *Pair) Reset() { *p = Pair{} }

// Add takes up both answers from an instant on.
func (p *Pair) Add(at event.Time, first, second rule.Truth) {
	if p.any && at <= p.last {
		return
	}
	p.pass(at)
	p.last, p.first, p.second, p.any = at, first, second, true
	if first != rule.Met {
		return
	}
	if p.out.Onset == 0 {
		p.out.Onset, p.out.Then = at, second
	}
	p.certain = p.certain || second == rule.Met
	p.open = p.open || second == rule.Undetermined
}

func (p *Pair) pass(until event.Time) {
	if !p.any || p.first != rule.Met || until <= p.last {
		return
	}
	d := until.Sub(p.last)
	switch p.second {
	case rule.Met:
		p.out.With += d
	case rule.NotMet:
		p.out.Without += d
	default:
		p.out.Open += d
	}
}

// End is the result up to an instant.
func (p *Pair) End(at event.Time) Beside {
	p.pass(at)
	p.last = max(p.last, at)
	out := p.out
	switch {
	case p.certain:
		out.Ever = rule.Met
	case p.out.Onset != 0 && !p.open:
		out.Ever = rule.NotMet
	}
	return out
}
