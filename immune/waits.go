package immune

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/endotype/hall"
	"stormglass/endotype/kinetic"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/nexttest"
	"stormglass/rule"
	"stormglass/timeline"
)

// behind are the other rules on whose open answers a criterion hangs, with the
// inputs that it does not read itself. Whether infection is suspected is a
// question of its own wherever it stands.
func (r *reader) behind(d *Definition, ru *rule.Rule, k int) (out []nexttest.Behind) {
	bits, s := ru.CriterionInputs(k), ru.Spec()
	direct := []analyte.ID{analyte.SuspectedInfection}
	for i := range s.Inputs {
		if bits&(1<<i) != 0 {
			direct = append(direct, s.Inputs[i].Analyte, kinetic.AnalyteOf(s.Inputs[i].Of))
		}
	}
	for i := range s.Inputs {
		res := r.by[s.Inputs[i].Of]
		if bits&(1<<i) == 0 || s.Inputs[i].Of == "" || res == nil {
			continue
		}
		b := nexttest.Behind{Rule: nexttest.Input{Fact: res.Rule, Name: res.Title}}
		for _, id := range res.Settles {
			if slices.Contains(d.Settles, id) && !slices.Contains(direct, id) {
				b.Reads = append(b.Reads, nexttest.Input{Analyte: id})
			}
		}
		if len(b.Reads) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// waits says why no sample drawn now settles a definition, empty where one may,
// and what must be stated first.
func (r *reader) waits(d *Definition, ru *rule.Rule, k int) (why string, first []nexttest.Input) {
	s := ru.Spec()
	ask := []nexttest.Input{{Fact: "mods", Name: "the day of MODS"}}
	const unknown = "the day of MODS must be known first"
	day, known := r.modsDay()
	switch needs := slices.ContainsFunc(s.Population.Exclusions, func(x rule.Exclusion) bool { return x.Name == precise.NoMODS }); {
	case needs && !known:
		return unknown, ask
	case s.ID == precise.Spec().ID && day > precise.ProtocolDay:
		return "MODS day " + strconv.Itoa(precise.ProtocolDay) + " has passed", nil
	case s.ID == precise.Spec().ID && day < precise.ProtocolDay:
		return "to be drawn on MODS day " + strconv.Itoa(precise.ProtocolDay), nil
	case d.Rule == hall.Beyond && day <= hall.BeyondDay:
		return "to be drawn beyond MODS day " + strconv.Itoa(hall.BeyondDay), nil
	case d.Population == assess.PopulationUndetermined:
		return "whether it applies must be known first: " + d.PopulationWhy, nil
	}
	bits := ru.CriterionInputs(k)
	for i := range s.Inputs {
		me, ok := measureOf(s.Inputs[i].Of)
		if bits&(1<<i) == 0 || !ok || !slices.Contains(d.Settles, me.Analyte) {
			continue
		}
		if me.Zero == kinetic.MODSOnset && !known {
			return unknown, ask
		}
		if why := r.outside(&me); why != "" {
			return why, nil
		}
	}
	return "", nil
}

func measureOf(of string) (kinetic.Measure, bool) {
	for _, me := range kinetic.Measures() {
		if of != "" && me.Of() == of {
			return me, true
		}
	}
	return kinetic.Measure{}, false
}

// outside says why a sample drawn now is none of a measure's window; empty where
// it is one, where day zero is not known, or where a result is on its way.
func (r *reader) outside(me *kinetic.Measure) string {
	zero := r.dayZero(me.Zero)
	if !zero.Known() || r.tl.Latest(me.Analyte, r.a.At, 0).Value.Why() == analyte.Pending {
		return ""
	}
	days := func(n float64) event.Time { return zero.Add(time.Duration(n * 24 * float64(time.Hour))) }
	name := analyte.Get(me.Analyte).Short
	switch me.Form {
	case kinetic.Draw, kinetic.Fall, kinetic.Rise, kinetic.LowDays:
		if me.Late.To > 0 && r.a.At >= days(me.Late.To) {
			return name + " was to be drawn " + dayWords(me.Late) + ", which has passed"
		}
		if r.a.At < days(me.Late.From) {
			return name + " is to be drawn " + dayWords(me.Late)
		}
	case kinetic.RunDays:
		if !r.drawn(me.Analyte, zero, r.a.At) {
			return name + " is asked for over days: one result is no run"
		}
	}
	if (me.Form == kinetic.Fall || me.Form == kinetic.Rise) && me.Early.To > 0 && !r.drawn(me.Analyte, days(me.Early.From), days(me.Early.To)-1) {
		return "no " + name + " was drawn " + dayWords(me.Early)
	}
	return ""
}

// drawn reports whether there is a number of an analyte in [from, to].
func (r *reader) drawn(id analyte.ID, from, to event.Time) (ok bool) {
	r.tl.Series(id, from-1, min(to, r.a.At), func(p timeline.Point) bool {
		ok = p.Value.Informative()
		return !ok
	})
	return ok
}

// dayZero is day zero of a measure, as far as it does not rest on a series or a
// dose; unknown else.
func (r *reader) dayZero(z kinetic.Zero) event.Time {
	switch z {
	case kinetic.MODSOnset:
		if res := r.by["mods.onset"]; res != nil && res.Truth == rule.Met {
			return res.Since
		}
	case kinetic.Admission:
		if at := r.tl.Stay(r.a.At).Admitted; at.Known() {
			return at
		}
		return r.tl.FirstEvent()
	}
	return 0
}

// dayWords names the days of a window [From, To): "on day 5 to 7", "on day 3".
func dayWords(d kinetic.Days) string {
	text := func(x float64) string { return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0") }
	switch {
	case d.To <= 0:
		return "from day " + text(d.From) + " on"
	case d.To-1 <= d.From:
		return "on day " + text(d.From)
	}
	return "on day " + text(d.From) + " to " + text(d.To-1)
}
