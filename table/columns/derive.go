package columns

import (
	"math"

	"stormglass/analyte"
)

// derivation is an input that follows from others of the same row, for tables
// that give heart rate and systolic pressure but no shock index. A column of
// its own goes first. The timeline works the same out over time; a test holds
// the two equal.
type derivation struct {
	of   analyte.ID
	from []analyte.ID
	// least is how many of the sources the file must have.
	least int
	get   func(in []analyte.Value) (lo, hi float64, ok bool)
}

// rates are the six drugs that VIS and the number of vasoactives speak of.
var rates = []analyte.ID{analyte.DobutamineRate, analyte.DopamineRate, analyte.EpinephrineRate, analyte.MilrinoneRate,
	analyte.NorepinephrineRate, analyte.VasopressinRate}

// visWeights are in the order of rates (vis-2010, phoenix-ehr-notes).
var visWeights = [...]float64{1, 1, 100, 10, 100, 10000}

// derivations lists what a row can give by itself.
func derivations() []derivation {
	return []derivation{
		{of: analyte.VasoactiveCount, from: rates, least: 1, get: running},
		{of: analyte.NeonatalVasoactiveCount, from: append(append([]analyte.ID(nil), rates...), analyte.PhenylephrineRate), least: 1, get: running},
		{of: analyte.VasopressorsNum, from: []analyte.ID{analyte.DopamineRate, analyte.EpinephrineRate, analyte.NorepinephrineRate, analyte.PhenylephrineRate}, least: 1, get: running},
		{of: analyte.VIS, from: rates, least: 1, get: vis},
		{of: analyte.CatecholamineRate, from: []analyte.ID{analyte.NorepinephrineRate, analyte.EpinephrineRate}, least: 1, get: sum},
		{of: analyte.OtherVasoactive, least: 1, get: oneOfMore,
			from: []analyte.ID{analyte.DobutamineRate, analyte.DopamineRate, analyte.MilrinoneRate, analyte.VasopressinRate, analyte.PhenylephrineRate}},
		{of: analyte.ShockIndex, from: []analyte.ID{analyte.HeartRate, analyte.SBP}, least: 2, get: ratio},
		{of: analyte.PFRatio, from: []analyte.ID{analyte.PaO2, analyte.FiO2}, least: 2, get: ratio},
		{of: analyte.CreatinineRatio, from: []analyte.ID{analyte.Creatinine, analyte.CreatinineBaseline}, least: 2, get: ratio},
		{of: analyte.MAP, from: []analyte.ID{analyte.DBP, analyte.SBP}, least: 2, get: meanPressure},
		{of: analyte.BaseDeficit, from: []analyte.ID{analyte.BaseExcess}, least: 1, get: negative},
		{of: analyte.TemperatureGap, from: []analyte.ID{analyte.Temperature, analyte.TemperaturePeripheral}, least: 2, get: difference},
		{of: analyte.PaCO2Rise, from: []analyte.ID{analyte.PaCO2, analyte.PaCO2Baseline}, least: 2, get: difference},
		{of: analyte.GCSFall, from: []analyte.ID{analyte.GCSBaseline, analyte.GCS}, least: 2, get: difference},
		{of: analyte.AdvancedRespiratorySupport, from: []analyte.ID{analyte.InvasiveVentilation, analyte.NonInvasiveVentilation, analyte.HighFlowOxygen}, least: 1, get: anyOf},
		{of: analyte.RenalReplacement, from: []analyte.ID{analyte.CRRT}, least: 1, get: oneOfMore},
	}
}

// running counts the drugs whose rate is above 0.
func running(in []analyte.Value) (lo, hi float64, ok bool) {
	for _, v := range in {
		a, b := v.Bounds()
		if a > 0 {
			lo++
		}
		if b > 0 {
			hi++
		}
		ok = ok || v.Informative()
	}
	return lo, hi, ok
}

// anyOf is whether one of several flags or rates is above 0.
func anyOf(in []analyte.Value) (lo, hi float64, ok bool) {
	lo, hi, ok = running(in)
	return min(lo, 1), min(hi, 1), ok
}

// oneOfMore is anyOf where there are others that no column tells of (drugs
// without a rate of their own, dialysis by sessions): that none runs is never
// known.
func oneOfMore(in []analyte.Value) (lo, hi float64, ok bool) {
	lo, _, ok = anyOf(in)
	return lo, 1, ok
}

func vis(in []analyte.Value) (lo, hi float64, ok bool) {
	for i, v := range in {
		a, b := v.Bounds()
		lo += float64(visWeights[i] * a)
		hi += float64(visWeights[i] * b)
		ok = ok || v.Informative()
	}
	return lo, hi, ok
}

func sum(in []analyte.Value) (lo, hi float64, ok bool) {
	for _, v := range in {
		a, b := v.Bounds()
		lo, hi, ok = lo+a, hi+b, ok || v.Informative()
	}
	return lo, hi, ok
}

func ratio(in []analyte.Value) (lo, hi float64, ok bool) {
	a, b := in[0].Bounds()
	c, d := in[1].Bounds()
	if !in[0].Informative() || !in[1].Informative() || d <= 0 {
		return 0, 0, false
	}
	if c <= 0 {
		return a / d, math.Inf(1), true
	}
	return a / d, b / c, true
}

// meanPressure is DBP + (SBP − DBP)/3; where the two are certainly less than 1
// mmHg apart one of them is wrong (phoenix-ehr-notes).
func meanPressure(in []analyte.Value) (lo, hi float64, ok bool) {
	a, b := in[0].Bounds()
	c, d := in[1].Bounds()
	if !in[0].Informative() || !in[1].Informative() || d-a < 1 {
		return 0, 0, false
	}
	return a + (c-a)/3, b + (d-b)/3, true
}

func difference(in []analyte.Value) (lo, hi float64, ok bool) {
	a, b := in[0].Bounds()
	c, d := in[1].Bounds()
	return a - d, b - c, in[0].Informative() && in[1].Informative()
}

func negative(in []analyte.Value) (lo, hi float64, ok bool) {
	a, b := in[0].Bounds()
	return -b, -a, in[0].Informative()
}

// derived is a derivation bound to the pools of a file.
type derived struct {
	of      *analyte.Analyte
	from    []int // pools, −1 where the file has no column
	sources []*analyte.Analyte
	targets []target
	get     func(in []analyte.Value) (lo, hi float64, ok bool)
}

// derive binds the derivations whose result a rule wants and no column gives.
func (p *plan) derive(filled map[analyte.ID]string) {
	if p.opts.PackageCompatible {
		return
	}
	for _, d := range derivations() {
		if _, given := filled[d.of]; given {
			continue
		}
		have := 0
		for _, id := range d.from {
			if _, ok := filled[id]; ok {
				have++
			}
		}
		targets := p.targets(d.of)
		if have < d.least || len(targets) == 0 {
			continue
		}
		out := derived{of: analyte.Get(d.of), targets: targets, get: d.get}
		for _, id := range d.from {
			out.sources = append(out.sources, analyte.Get(id))
			out.from = append(out.from, -1)
			if _, ok := filled[id]; ok {
				p.sources[id] = true
			}
		}
		p.derived = append(p.derived, out)
		filled[d.of] = "derived"
	}
}

// targets lists the inputs of the rules that an analyte fills.
func (p *plan) targets(id analyte.ID) (out []target) {
	for r, rr := range p.opts.Rules {
		for s := range rr.Spec().Inputs {
			if rr.Spec().Inputs[s].Analyte == id {
				out = append(out, target{r, s})
			}
		}
	}
	return out
}

// derive sets the derived inputs of a row.
func (w *worker) derive() {
	for i := range w.p.derived {
		d := &w.p.derived[i]
		w.args = w.args[:0]
		for k, from := range d.from {
			v := analyte.Unknown(d.sources[k], analyte.NotOrdered, 0)
			if from >= 0 && w.known[from].Usable() {
				v = w.known[from]
			}
			w.args = append(w.args, v)
		}
		if v, ok := derivedValue(d.of, d.get, w.args); ok {
			w.setTargets(d.targets, v)
		} else {
			w.clearTargets(d.targets)
		}
	}
}

// derivedValue is what follows from the sources, within the plausible range; ok
// is false where that is nothing.
func derivedValue(of *analyte.Analyte, get func([]analyte.Value) (lo, hi float64, ok bool), in []analyte.Value) (v analyte.Value, ok bool) {
	lo, hi, ok := get(in)
	lo, hi = max(lo, of.Lo), min(hi, of.Hi)
	if !ok || lo > hi || lo == of.Lo && hi == of.Hi {
		return v, false
	}
	return analyte.Within(lo, hi, analyte.Derived, 0), true
}

func (w *worker) setTargets(list []target, v analyte.Value) {
	for _, t := range list {
		w.batches[t.rule].Set(w.rows, t.slot, v)
	}
}

func (w *worker) clearTargets(list []target) {
	for _, t := range list {
		w.batches[t.rule].SetMissing(w.rows, t.slot)
	}
}
