package timeline

import (
	"fmt"
	"slices"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// handling is when the laboratory had a sample and when it was analysed, of an
// analyte with a limit to the age of its sample; zero where it was not said.
type handling struct{ received, analysed event.Time }

func handled(e *event.Event) handling {
	if !analyte.Get(e.Analyte).SampleAge.Limited() {
		return handling{}
	}
	return handling{e.Received, e.Analysed}
}

// least is the least age that is certain of a sample drawn in [at, to]: until
// it was analysed, and until it was received.
func (h handling) least(at, to event.Time) (age time.Duration) {
	for _, then := range [...]event.Time{h.received, h.analysed} {
		if drawn := min(to, then); then != 0 && drawn >= at {
			age = max(age, then.Sub(drawn))
		}
	}
	return age
}

// tooOld reports whether a sample drawn in [at, to] was certainly analysed
// later than its method allows. Where the draw is not known to the hour it may
// have been in time: the result counts, and SampleAge says what is not known.
func (h handling) tooOld(a analyte.ID, at, to event.Time) bool {
	return at != 0 && h.least(at, to) > analyte.Get(a).SampleAge.Most
}

// SampleAge is how old the sample behind a reading was when it was analysed, of
// an analyte with a limit (analyte.SampleAge, docke-2005).
type SampleAge struct {
	Limit analyte.SampleAge
	// Least and Most bound the time from draw to analysis. Most is zero where it
	// is not known when the sample was analysed; Least is then the time until the
	// laboratory had it, zero where that is not known either.
	Least, Most time.Duration
}

// Known reports whether it is known when the sample was analysed.
func (s *SampleAge) Known() bool { return s.Most > 0 }

// Late reports whether the sample was certainly analysed later than the method
// asks for.
func (s *SampleAge) Late() bool { return s.Least > s.Limit.Best }

// Words say what the reader of the value should know, a clause; empty where the
// sample was analysed in time.
func (s *SampleAge) Words() string {
	asks := "; the method asks for staining within " + hours(s.Limit.Best) + " of the draw"
	switch {
	case s.Late() && s.Known() && s.Least == s.Most:
		return "analysed " + hours(s.Least) + " after the draw" + asks
	case s.Late():
		return "analysed " + hours(s.Least) + " or more after the draw" + asks
	case !s.Known():
		return "when it was stained is not known" + asks
	case s.Most > s.Limit.Best:
		return "analysed up to " + hours(s.Most) + " after the draw" + asks
	}
	return ""
}

// Sources are what the limits rest on.
func (s *SampleAge) Sources() []evidence.ID { return s.Limit.Sources }

// hours writes a duration as "5 h" or "4 h 01 min", seconds where there are any.
func hours(d time.Duration) string {
	d = d.Round(time.Second)
	h, m, s := int(d/time.Hour), int(d/time.Minute)%60, int(d/time.Second)%60
	switch {
	case s != 0:
		return fmt.Sprintf("%d h %02d min %02d s", h, m, s)
	case m != 0:
		return fmt.Sprintf("%d h %02d min", h, m)
	}
	return fmt.Sprintf("%d h", h)
}

// SampleAge tells how old the samples behind a reading were when they were
// analysed: of several the widest answer. ok is false for analytes without a
// limit, and for a reading without a value of a result.
func (t *Timeline) SampleAge(r *Reading) (out SampleAge, ok bool) {
	row := analyte.Get(r.Analyte)
	if row == nil || !row.SampleAge.Limited() || !r.Value.Informative() {
		return out, false
	}
	known := true
	for _, id := range r.Refs.All() {
		rec := t.find(r.Analyte, id, r.At, max(r.At, r.Until))
		if rec == nil {
			continue
		}
		var h handling
		if o := t.oddOf(rec); o != nil {
			h = o.handling
		}
		least, most := h.least(rec.at, t.until(rec)), time.Duration(0)
		if h.analysed != 0 {
			most = max(h.analysed.Sub(rec.at), least, 1) // 1: known, and at once
		}
		known = known && most > 0
		if !ok || least < out.Least {
			out.Least = least
		}
		out.Most, ok = max(out.Most, most), true
	}
	if out.Limit = row.SampleAge; !known {
		out.Most = 0
	}
	return out, ok
}

// sampleCaveat adds, by its kind, what is to be known of the age of the sample
// of the newest result: of analytes with a limit only, and nothing where it was
// analysed in time.
func (t *Timeline) sampleCaveat(out []Confounder, a analyte.ID, at event.Time) []Confounder {
	row := analyte.Get(a)
	if row == nil || !row.SampleAge.Limited() || t.series[a] == nil {
		return out
	}
	r := t.direct(a, at, 0)
	age, ok := t.SampleAge(&r)
	words := age.Words()
	if !ok || words == "" {
		return out
	}
	c := Confounder{Kind: BySampleAge, Effect: Masks, Certain: true, Since: r.At, Until: r.Expires, Refs: r.Refs, Words: words, Source: row.SampleAge.Sources[0]}
	i := len(out)
	for i > 0 && out[i-1].Kind > c.Kind {
		i--
	}
	return slices.Insert(out, i, c)
}

// find is the record of an event effective in [from, to], nil for none.
func (t *Timeline) find(a analyte.ID, id event.ID, from, to event.Time) *rec {
	s := t.series[a]
	if s == nil {
		return nil
	}
	for i := s.after(to) - 1; i >= 0 && s.recs[i].at >= from; i-- {
		if s.recs[i].id == id {
			return &s.recs[i]
		}
	}
	return nil
}
