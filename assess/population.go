package assess

import (
	"strings"

	"stormglass/analyte"
	"stormglass/endotype/kinetic"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/score/nsofa"
)

// member says whether a rule speaks of the patient, and why not or what would
// decide.
type member struct {
	is  Population
	why string
}

// Bounds of postmenstrual age, in weeks.
const (
	termWeeks = 37 // Phoenix excludes less (phoenix-ehr-notes)
	openWeeks = 16 // of life in which unknown gestation leaves the population open
	// newbornWeeks is the age at admission below which it may be the birth
	// hospitalisation where nobody says. Project policy: two days.
	newbornWeeks   = 2.0 / 7
	correctedWeeks = precise.CorrectedAge
)

// weeks is an age in weeks as an interval; gestation says whether it rests on
// a known gestational age.
type weeks struct {
	lo, hi    float64
	life      float64 // least age since birth, by the instant assessed
	atEntry   float64 // the same when the stay began, where that is known
	gestation bool
	known     bool // the age since birth is known
}

// member decides the population of a rule: the age first, then every
// exclusion that it names.
func (m *moment) member(p *rule.Population) member {
	out := m.ageMember(p)
	if got := m.settingMember(p); out.is != PopulationOut && got.is != PopulationIn {
		out = got
	}
	for i := range p.Exclusions {
		if out.is == PopulationOut {
			return out
		}
		got := m.exclusion(p.Exclusions[i].Name)
		if got.is == PopulationOut || got.is == PopulationUndetermined && out.is == PopulationIn {
			out = got
		}
	}
	return out
}

func (m *moment) ageMember(p *rule.Population) member {
	if p.From == 0 && p.Under == 0 {
		return member{is: PopulationIn}
	}
	if !m.age.Value.Informative() {
		return member{PopulationUndetermined, "age unknown; the rule is for " + p.Words}
	}
	lo, hi := m.age.Value.Bounds()
	switch {
	case hi < p.From, p.Under > 0 && lo >= p.Under:
		return member{PopulationOut, "age " + ageText(m.age.Value) + "; the rule is for " + p.Words}
	case lo >= p.From && (p.Under == 0 || hi < p.Under):
		return member{is: PopulationIn}
	}
	return member{PopulationUndetermined, "age " + ageText(m.age.Value) + "; the rule is for " + p.Words}
}

// settingMember decides whether the encounter is in one of the rule's settings,
// by its class: emergency (E), inpatient (I). An encounter without class leaves
// it open. That it is an intensive care unit no class says; it is taken as
// given, because these are the units that this is for.
func (m *moment) settingMember(p *rule.Population) member {
	if len(p.Settings) == 0 {
		return member{is: PopulationIn}
	}
	for _, name := range p.Settings {
		class, known := map[string]string{"emergency": "E", "inpatient": "I"}[name]
		switch {
		case name == "ICU" || name == "PICU":
			return member{is: PopulationIn}
		case !known:
			return member{PopulationUndetermined, "setting not evaluated: " + name}
		case m.stay.Class == "":
			return member{PopulationUndetermined, "class of the encounter not known; the rule is for " + p.Words}
		case m.stay.Class == class:
			return member{is: PopulationIn}
		}
	}
	return member{PopulationOut, "class of the encounter is " + m.stay.Class + "; the rule is for " + p.Words}
}

// exclusion decides one named exclusion; a name that assess does not know
// leaves the population open, so that it cannot be overlooked.
func (m *moment) exclusion(name string) member {
	switch name {
	case "birth_hospitalisation":
		return m.birthStay()
	case "postmenstrual_age_under_37_weeks", "preterm":
		return m.preterm()
	case precise.UnderCorrectedAge:
		return m.corrected()
	case nsofa.NotNewborn:
		return m.newborn()
	case precise.NoMODS:
		return m.modsMember()
	}
	if keys, ok := strings.CutPrefix(name, "without "); ok {
		return m.without(strings.Fields(keys))
	}
	return member{PopulationUndetermined, "exclusion not evaluated: " + name}
}

// without excludes patients of whom none of some facts is true, or that a
// measure has not begun: "without fact.cart_infusion kinetics.emapalumab". Where
// that is not said of all of them it is open.
func (m *moment) without(keys []string) member {
	open := false
	var names []string
	for _, key := range keys {
		name, said, ok := m.saidOf(key)
		if !ok {
			return member{PopulationUndetermined, "exclusion not evaluated: " + key}
		}
		names = append(names, name)
		switch said {
		case event.Yes:
			return member{is: PopulationIn}
		case event.NotSaid:
			open = true
		}
	}
	if open {
		return member{PopulationUndetermined, "not recorded: " + join(names, "or")}
	}
	return member{PopulationOut, "no " + join(names, "or")}
}

// saidOf is what is said of a fact or of a measure that is yes or no, and its
// name for people; not ok where there is no such.
func (m *moment) saidOf(key string) (name string, said event.Tri, ok bool) {
	if name, ok = strings.CutPrefix(key, kinetic.Prefix); ok {
		if _, ok = m.set.measured.index[key]; !ok {
			return name, event.NotSaid, false
		}
		if lo, hi := m.kinetic(key).Value.Bounds(); lo == hi {
			said = tri(lo > 0)
		}
	} else if f, known := event.FactByKey(strings.TrimPrefix(key, "fact.")); known {
		name, said, ok = f.Key(), m.fact(f).said, true
		if f == event.FactSystemicJIA {
			name = "systemic juvenile arthritis"
		}
	}
	return strings.ReplaceAll(name, "_", " "), said, ok
}

// birthStay excludes the birth hospitalisation where it is said to be one.
func (m *moment) birthStay() member {
	if m.stay.Birth == event.Yes || m.fact(event.FactBirthHospitalisation).said == event.Yes || m.assertedBirth() {
		return member{PopulationOut, "birth hospitalisation"}
	}
	if m.stay.Birth == event.NotSaid && m.fact(event.FactBirthHospitalisation).said == event.NotSaid &&
		m.asserted(event.BirthHospitalisation).said == event.NotSaid && m.pma.known && m.pma.atEntry < newbornWeeks {
		return member{PopulationUndetermined, "admitted as a newborn: whether this is the birth hospitalisation is not said"}
	}
	return member{is: PopulationIn}
}

// preterm excludes a postmenstrual age under 37 weeks at the encounter.
// Unknown gestation leaves it open only in the first 16 weeks of life.
func (m *moment) preterm() member {
	w := &m.pma
	switch {
	case w.gestation && w.known && w.hi < termWeeks:
		return member{PopulationOut, "postmenstrual age under 37 weeks at the encounter"}
	case w.gestation && w.known && w.lo >= termWeeks, w.life >= openWeeks:
		return member{is: PopulationIn}
	case w.gestation && w.known:
		return member{PopulationUndetermined, "postmenstrual age at the encounter may be under 37 weeks"}
	case !w.known:
		return member{PopulationUndetermined, "age unknown; postmenstrual age under 37 weeks is excluded"}
	}
	return member{PopulationUndetermined, "gestational age unknown; postmenstrual age under 37 weeks is excluded"}
}

// corrected excludes a corrected age under 40 weeks.
func (m *moment) corrected() member {
	w := &m.pma
	least := analyte.Get(analyte.GestationalAge).Lo
	switch {
	case w.gestation && w.known && w.hi < correctedWeeks:
		return member{PopulationOut, "under 40 weeks corrected age"}
	case w.gestation && w.known && w.lo >= correctedWeeks, w.life+least >= correctedWeeks:
		return member{is: PopulationIn}
	}
	return member{PopulationUndetermined, "corrected age may be under 40 weeks: gestational age unknown"}
}

// modsMember excludes patients without dysfunction of two or more organs.
func (m *moment) modsMember() member {
	switch m.mods.truth {
	case rule.NotMet:
		return member{PopulationOut, "no dysfunction of two or more organs"}
	case rule.Met:
		return member{is: PopulationIn}
	}
	return member{PopulationUndetermined, "dysfunction of two or more organs not established"}
}

// ageText writes an age for people: days, months or years as fits.
func ageText(v analyte.Value) string {
	if !v.Informative() {
		return "unknown"
	}
	lo, hi := v.Bounds()
	if a, b := ageWords(lo), ageWords(hi); a != b {
		return a + " to " + b
	}
	return ageWords(lo)
}

func ageWords(months float64) string {
	n := int(months)
	switch {
	case n < 1:
		return "under 1 month"
	case n == 1:
		return "1 month"
	case n < 24:
		return number(float64(n)) + " months"
	}
	return number(float64(n/12)) + " years"
}
