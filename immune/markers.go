package immune

import (
	"slices"
	"strconv"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/kinetics"
	"stormglass/reference"
	"stormglass/rule"
	"stormglass/timeline"
)

// Marker is one immune marker of the patient: what stands now, how it moves,
// what may mislead, and which definitions ask for it.
type Marker struct {
	Analyte analyte.ID
	Reading timeline.Reading // within its window; else with the reason and the last value
	Assay   string           // assay key of the newest value, empty where none is told
	// Speaks is what the value may still be used for: without information where a
	// drug silenced it, open upward while a hook effect is suspected.
	Speaks   analyte.Value
	Movement kinetics.Movement
	Course   *Course // since admission; nil without a usable value
	// Interval says whether it is raised or low for age, or why that is not said.
	Interval reference.Statement
	// Caveats are treatments and facts in force that change what it means.
	Caveats []timeline.Confounder
	// Asks are the cut-offs of the definitions that apply to this patient, in
	// canonical units.
	Asks []Asked
}

// Asked is one comparison that a definition makes with a marker.
type Asked struct {
	Rule, Title string
	Op          rule.Op
	At          float64 // canonical unit
	Words       string  // "> 4420 ng/mL"
}

// alwaysShown are the markers that have a row even when nothing is known.
var alwaysShown = []analyte.ID{analyte.Ferritin, analyte.CRP, analyte.HLADR, analyte.ExVivoTNF, analyte.CXCL9, analyte.IL6}

// markerOrder is the order of the rows: what the definitions lean on first.
var markerOrder = []analyte.ID{
	analyte.Ferritin, analyte.CRP, analyte.Procalcitonin, analyte.IL6, analyte.IFNg, analyte.CXCL9, analyte.CXCL10, analyte.IL18, analyte.SIL2R,
	analyte.SIL2RMass, analyte.SCD163, analyte.IL10, analyte.IL8, analyte.IL1b, analyte.TNF, analyte.HLADR, analyte.HLADRPercent, analyte.HLADRMFI,
	analyte.ExVivoTNF, analyte.Lymphocytes, analyte.CD4Count, analyte.CD8Count, analyte.Neutrophils, analyte.Platelets, analyte.Hemoglobin,
	analyte.Fibrinogen, analyte.DDimer, analyte.Triglycerides, analyte.LDH, analyte.ESR, analyte.AST, analyte.ALT, analyte.Albumin, analyte.IgG,
	analyte.ADAMTS13, analyte.SFasL, analyte.Angiopoietin2, analyte.Troponin, analyte.NTproBNP, analyte.BNP,
	analyte.PSTAT1Basal, analyte.PSTAT1Fold, analyte.PSTAT3Basal, analyte.PSTAT3Fold, analyte.CD8PD1, analyte.CD8TOX,
	analyte.SRSq, analyte.HiDEFMyeloid, analyte.HiDEFLymphoid, analyte.CHOP24Surrogate,
}

// markers are the rows with a value, and those that are always shown.
func (r *reader) markers() []Marker {
	asked := r.asked()
	who, intervals := r.person(), r.cfg.intervals()
	var out []Marker
	for _, id := range markerOrder {
		reading := r.tl.Latest(id, r.a.At, 0)
		if !reading.Last.Known() && !reading.Value.Informative() && !slices.Contains(alwaysShown, id) {
			continue
		}
		m := Marker{Analyte: id, Reading: reading, Caveats: r.tl.Confounders(id, r.a.At), Asks: asked[id]}
		m.Movement = assess.Movement(r.tl, id, r.a.At)
		if m.Assay, _ = r.tl.Assay(&reading); m.Assay == "" {
			m.Assay = m.Movement.Assay
		}
		// what a drug silenced, or may read too low, is not judged by its number
		m.Speaks = r.tl.Speaking(reading, r.a.At).Value
		m.Interval = intervals.Judge(id, m.Speaks, m.Assay, who)
		m.Course = courseOf(&m, r.a.At, analyte.Get(id).Window)
		out = append(out, m)
	}
	return out
}

// Hooked reports that the newest value may read far too low by a hook effect.
func (m *Marker) Hooked() bool {
	return m.Reading.Value.Informative() && m.Speaks.Why() == analyte.HookSuspected
}

// asked gathers the comparisons of the definitions that apply.
func (r *reader) asked() map[analyte.ID][]Asked {
	out := map[analyte.ID][]Asked{}
	if r.cfg.Rules == nil {
		return out
	}
	for _, ru := range r.cfg.Rules.Rules() {
		s := ru.Spec()
		for k := range s.Criteria {
			c := &s.Criteria[k]
			if conceptOf(c.ID) < 0 || !r.applies(c.ID) || saidOnly(c.ID) && r.by[c.ID].Population == assess.PopulationUndetermined {
				continue
			}
			leaves(c.When, func(is *rule.Is) {
				slot, ok := ru.Slot(is.Input)
				if !ok {
					return
				}
				id := s.Inputs[slot].Analyte
				a := Asked{Rule: c.ID, Title: c.Title, Op: is.Op, At: ru.ToCanonical(slot, is.At),
					Words: is.Op.String() + " " + strconv.FormatFloat(is.At, 'f', -1, 64) + " " + ru.UnitText(slot)}
				if an := analyte.Get(id); an != nil && an.Kind != analyte.Flag && !slices.Contains(out[id], a) {
					out[id] = append(out[id], a)
				}
			})
		}
	}
	return out
}

// leaves calls yield for every comparison of a formula.
func leaves(f rule.Formula, yield func(*rule.Is)) {
	switch f := f.(type) {
	case rule.Is:
		yield(&f)
	case rule.All:
		for _, part := range f {
			leaves(part, yield)
		}
	case rule.Any:
		for _, part := range f {
			leaves(part, yield)
		}
	case rule.AtLeast:
		for _, part := range f.Of {
			leaves(part, yield)
		}
	case rule.Not:
		leaves(f.F, yield)
	}
}

// marker is the row of an analyte, nil for none.
func (v *View) Marker(id analyte.ID) *Marker {
	for i := range v.Markers {
		if v.Markers[i].Analyte == id {
			return &v.Markers[i]
		}
	}
	return nil
}

// find is a definition of the view by its id, nil for none.
func (v *View) Find(id string) *Definition {
	for i := range v.Concepts {
		for k := range v.Concepts[i].Definitions {
			if d := &v.Concepts[i].Definitions[k]; d.Rule == id {
				return d
			}
		}
	}
	return nil
}

// person is what decides which reference intervals apply.
func (r *reader) person() reference.Person {
	p := r.tl.Person(r.a.At)
	out := reference.Person{Age: reference.AgeOf(r.tl.Latest(analyte.Age, r.a.At, 0).Value), Gestation: p.Gestation,
		Postmenstrual: r.tl.Latest(analyte.PostmenstrualAge, r.a.At, 0).Value}
	if p.BirthFrom.Known() {
		out.Age = out.Age.Since(r.a.At.Sub(p.BirthTo), r.a.At.Sub(p.BirthFrom))
	}
	out.Sex, _ = reference.ParseSex(p.Sex)
	return out
}
