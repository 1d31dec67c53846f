package assess

import "time"

// seconds writes a length of time.
func (w *writer) seconds(k string, d time.Duration) { w.int(k, int(d/time.Second)) }

func (w *writer) window(x *ImmuneWindow) {
	if x == nil {
		return
	}
	w.key("window")
	w.open('{')
	w.text("state", x.State.Key())
	w.text("says", x.Says)
	w.text("definition", x.Definition)
	w.seconds("length_seconds", x.Length)
	w.time("from", x.From)
	w.time("to", x.To)
	w.bool("arrived", x.Arrived)
	w.bool("asserted", x.Asserted)
	w.time("earliest", x.Earliest)
	w.time("latest", x.Latest)
	w.episode(&x.Episode)
	w.organs(x.Organs)
	w.withdrawn(x.Withdrawn)
	w.markers(x.Markers)
	w.notes(x.Notes)
	w.cites(x.Cites)
	w.text("status", statusKey(x.Status))
	w.close('}')
}

func (w *writer) episode(e *WindowEpisode) {
	w.key("episode")
	w.open('{')
	w.int("number", e.Number)
	w.text("label", e.Label)
	w.time("before", e.Before)
	w.events(e.Events)
	w.close('}')
}

func (w *writer) organs(list []WindowOrgan) {
	w.key("organs")
	w.open('[')
	for i := range list {
		o := &list[i]
		w.comma()
		w.open('{')
		w.text("organ", o.Organ)
		w.text("standing", o.Standing.Key())
		w.text("text", o.Text)
		w.time("better", o.Better)
		w.events(o.Events)
		w.close('}')
	}
	w.close(']')
}

func (w *writer) withdrawn(list []WithdrawnOnset) {
	w.key("withdrawn")
	w.open('[')
	for i := range list {
		x := &list[i]
		w.comma()
		w.open('{')
		w.time("at", x.At)
		w.time("until", x.Until)
		w.key("by")
		w.ids(x.By)
		w.text("text", x.Text)
		w.close('}')
	}
	w.close(']')
}

func (w *writer) markers(list []Marker) {
	w.key("markers")
	w.open('[')
	for i := range list {
		m := &list[i]
		w.comma()
		w.open('{')
		w.text("analyte", analyteKey(m.Analyte))
		w.text("label", m.Label)
		w.text("state", m.State.Key())
		w.say("value", m.Value)
		w.time("at", m.At)
		w.bool("sure", m.Sure)
		w.time("ordered", m.Ordered)
		w.text("why", m.Why)
		w.events(m.Events)
		w.cites(m.Cites)
		w.text("status", statusKey(m.Status))
		w.close('}')
	}
	w.close(']')
}

func (w *writer) recognition(x *Recognition) {
	if x == nil {
		return
	}
	w.key("recognition")
	w.open('{')
	w.text("state", x.State.Key())
	w.text("population", x.Population.Key())
	w.say("population_why", x.Why)
	w.text("says", x.Says)
	w.bool("looked", x.Looked)
	w.key("signs")
	w.open('[')
	for i := range x.Signs {
		w.comma()
		w.sign(&x.Signs[i])
	}
	w.close(']')
	w.missing(x.Missing)
	w.notes(x.Notes)
	w.cites(x.Cites)
	w.text("status", statusKey(x.Status))
	w.close('}')
}

func (w *writer) sign(s *Sign) {
	w.open('{')
	w.text("id", s.ID)
	w.text("domain", s.Domain.Key())
	w.text("label", s.Label)
	w.text("truth", s.Truth.Key())
	w.bool("high", s.High)
	w.say("text", s.Text)
	w.time("at", s.At)
	w.events(s.Events)
	w.cites(s.Cites)
	w.text("status", statusKey(s.Status))
	w.analytes("open", s.Analytes)
	w.close('}')
}

func (w *writer) bundle(x *Bundle) {
	if x == nil {
		return
	}
	w.key("bundle")
	w.open('{')
	w.text("state", x.State.Key())
	w.text("population", x.Population.Key())
	w.say("population_why", x.Why)
	w.text("edition", x.Edition)
	w.bool("adult", x.Adult)
	w.text("says", x.Says)
	w.text("never", x.Never)
	w.recognised("sepsis", &x.Sepsis)
	w.recognised("shock", &x.Shock)
	w.key("steps")
	w.open('[')
	for i := range x.Steps {
		w.comma()
		w.step(&x.Steps[i])
	}
	w.close(']')
	w.notes(x.Notes)
	w.cites(x.Cites)
	w.text("status", statusKey(x.Status))
	w.close('}')
}

func (w *writer) recognised(k string, r *Recognised) {
	w.key(k)
	w.open('{')
	w.time("at", r.At)
	w.say("by", r.By)
	w.say("text", r.Text)
	w.events(r.Events)
	w.close('}')
}

func (w *writer) step(s *BundleStep) {
	w.open('{')
	w.text("id", s.ID)
	w.text("title", s.Title)
	w.text("state", s.State.Key())
	w.text("says", s.Says)
	w.time("due", s.Due)
	w.time("done", s.Done)
	w.text("on_time", s.OnTime.Key())
	if len(s.Fluids) > 0 {
		w.key("fluids")
		w.open('[')
		for i := range s.Fluids {
			w.comma()
			w.fluid(&s.Fluids[i])
		}
		w.close(']')
	}
	w.events(s.Events)
	w.cites(s.Cites)
	w.text("status", statusKey(s.Status))
	w.close('}')
}

func (w *writer) fluid(f *FluidTarget) {
	w.open('{')
	w.text("source", f.Source)
	w.text("applies", f.Applies.Key())
	w.float("bolus_lo", f.BolusLo)
	w.float("bolus_hi", f.BolusHi)
	w.float("hour_lo", f.HourLo)
	w.float("hour_hi", f.HourHi)
	w.text("text", f.Text)
	w.cites(f.Cites)
	w.text("status", statusKey(f.Status))
	w.close('}')
}
