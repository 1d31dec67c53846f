package nexttest

import (
	"math"

	"stormglass/analyte"
)

// z is the normal quantile of a 95 % interval.
const z = 1.959963984540054

// Wilson is the 95 % score interval of Wilson (1927) of a share of k in n; the
// whole range for none.
func Wilson(k, n int) Share {
	if n <= 0 || k < 0 || k > n {
		return Share{0, 1}
	}
	p, m := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Share{math.Max(0, mid-half), math.Min(1, mid+half)}
}

// Published lists the priors that print supports. There is one: of 672 adults
// screened for ImmunoSep 355 were unclassified and 281 randomised; of the 276
// analysed 48 had ferritin above 4420 ng/mL. The class of 36 excluded otherwise
// and of 5 who withdrew is not printed, so that 48 to 89 of 672 were above it;
// the bounds are those of the 95 % intervals of both. It is of adults with
// pneumonia or bacteraemia and sepsis, and of nobody else.
func Published() []Prior {
	least, most := Wilson(48, 672), Wilson(89, 672)
	return []Prior{{
		Input: Input{Analyte: analyte.Ferritin}, From: 216,
		// the cut in the catalogue's unit: the least number that six digits tell from 4420
		Below:  []Below{{At: 4420, Share: Share{1 - most.Hi, 1 - least.Lo}}},
		Source: "immunosep-2026",
		Words:  "48 to 89 of 672 adults screened for ImmunoSep (pneumonia or bacteraemia with sepsis) had ferritin above 4420 ng/mL (secondary source; arithmetic ours)",
	}}
}

// fits reports whether the patient is of those that a prior was counted in.
func (p *Prior) fits(age analyte.Value) bool {
	if p.From == 0 && p.Under == 0 {
		return true
	}
	if !age.Usable() {
		return false
	}
	lo, hi := age.Bounds()
	return lo >= p.From && (p.Under == 0 || hi < p.Under)
}

// source is whose numbers a prior holds.
func (p *Prior) source() string {
	s := string(p.Source)
	if s == "" {
		s = p.Site
	}
	if p.Words != "" {
		s += ": " + p.Words
	}
	return s
}

// below is the share under a cut; ok is false where the prior does not say. Cuts
// are alike where they are to six digits, as rules compare.
func (p *Prior) below(at float64) (Share, bool) {
	switch {
	case math.IsInf(at, -1):
		return Share{}, true
	case math.IsInf(at, 1):
		return Share{1, 1}, true
	}
	for _, b := range p.Below {
		if math.Abs(b.At-at) <= 1e-5*math.Abs(at) {
			return b.Share, true
		}
	}
	return Share{}, false
}

// within is the share of results from lo up to hi.
func (p *Prior) within(lo, hi float64) (Share, bool) {
	a, aok := p.below(lo)
	b, bok := p.below(hi)
	if !aok || !bok {
		return Share{}, false
	}
	if math.IsInf(lo, -1) {
		return b, true
	}
	if math.IsInf(hi, 1) {
		return Share{1 - a.Hi, 1 - a.Lo}, true
	}
	return Share{math.Max(0, b.Lo-a.Hi), math.Max(0, math.Min(1, b.Hi-a.Lo))}, true
}

// chances fills in how likely each outcome is, and returns how likely one that
// decides.
func (r *Request) chances(in Input, outcomes []Outcome) ([]Outcome, Chance) {
	none := Chance{Source: "chance not known: no cited or own prior for " + in.Label()}
	out := append([]Outcome(nil), outcomes...)
	for i := range out {
		out[i].Chance = none
	}
	for k := range r.Priors {
		p := &r.Priors[k]
		if p.Input != in || !p.fits(r.Age) {
			continue
		}
		all := Chance{Known: true, Source: p.source()}
		open := Share{}
		known := true
		for i := range out {
			s, ok := p.within(out[i].Lo, out[i].Hi)
			known = known && ok
			out[i].Chance = Chance{Known: ok, Share: s, Source: p.source()}
			if !decides(&out[i]) {
				open.Lo, open.Hi = open.Lo+s.Lo, open.Hi+s.Hi
				continue
			}
			all.Lo, all.Hi = all.Lo+s.Lo, all.Hi+s.Hi
		}
		if !known {
			return out, none
		}
		// what decides is also all that does not leave it open
		all.Lo = math.Max(all.Lo, 1-math.Min(1, open.Hi))
		all.Hi = math.Min(math.Min(1, all.Hi), 1-open.Lo)
		return out, all
	}
	return out, none
}
