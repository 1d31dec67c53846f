package assess

import (
	"strconv"

	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// variantsPart answers the variants of suspected infection from their tally.
type variantsPart struct {
	rule *rule.Rule
	key  variantsKey
	kept []Result
}

// variantsKey is all that the answers rest on.
type variantsKey struct {
	tally  infection.Tally
	watch  infection.Watch
	highID event.ID // the temperature that is known now, where it matters
}

func (p *variantsPart) answer(m *moment) []Result {
	key := m.tallied()
	if p.kept == nil || key != p.key {
		p.key = key
		p.kept = make([]Result, 0, infection.Variants)
		for v := range infection.Variants {
			p.kept = append(p.kept, p.result(m, v))
		}
	}
	return p.kept
}

// tallied gathers what the variants rest on, and what other rules read of them.
func (m *moment) tallied() variantsKey {
	key := variantsKey{tally: m.past.tally}
	t := &key.tally
	if t.Since[infection.TwoDoses] == 0 || t.Since[infection.NoDose] == 0 {
		orders, doses := m.feed(m.tl.Feed(event.FeedOrders, m.at)), m.feed(m.tl.Feed(event.FeedMedication, m.at))
		key.watch.Orders, key.watch.Doses = orders.Declared && orders.Alive, doses.Declared && doses.Alive
	}
	if t.Since[infection.NoDose] == 0 {
		r := m.read(m.tl.Latest(analyte.Temperature, m.at, 0))
		if key.watch.Temperature = r.Value.Informative() && !m.silentFever(r.At); key.watch.Temperature {
			key.highID = r.Value.Ref()
		}
	}
	for v := range infection.Variants {
		m.variants[v] = variantReading(v, &key)
	}
	return key
}

// silentFever reports whether a temperature of an instant says nothing of fever.
func (m *moment) silentFever(at event.Time) bool {
	_, ok := m.tl.Silenced(analyte.Temperature, at)
	return ok
}

func variantReading(v infection.Variant, k *variantsKey) timeline.Reading {
	t := &k.tally
	switch t.Truth(v, k.watch) {
	case rule.Met:
		r := timeline.Reading{Value: analyte.Within(1, 1, analyte.Derived, 0), At: t.Since[v], Until: t.Since[v]}
		for _, s := range t.Signs(v) {
			r.Refs.Add(s.ID)
		}
		return r
	case rule.NotMet:
		return flag(0, 0, analyte.Vouched, 0)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

func (p *variantsPart) result(m *moment, v infection.Variant) Result {
	spec, t := p.rule.Spec(), &p.key.tally
	crit := &spec.Criteria[1+v]
	out := Result{Rule: crit.ID, Version: spec.Version, Title: crit.Title, Form: FormCriterion, Population: PopulationIn,
		Truth: t.Truth(v, p.key.watch), Since: t.Since[v], Standing: crit.Standing, Status: crit.Source.Status, Cites: []evidence.ID{crit.Source.Ref}}
	out.Findings = p.findings(m, v, crit)
	out.Notes = notesOf(spec, crit.Notes)
	counts := plural(t.Tests, "test") + " for infection ordered"
	if v == infection.NoDose {
		counts = plural(t.Fevers, "temperature") + " above " + strconv.Itoa(infection.FeverAbove) + " °C, " + counts
	} else {
		counts += ", " + plural(t.Sure(), "antimicrobial dose") + " given"
	}
	switch out.Truth {
	case rule.Met:
		out.Says = "met since " + hm(out.Since) + ": " + counts
	case rule.NotMet:
		out.Says = "not met: " + counts
	default:
		out.Says = "undetermined: " + counts
		id := analyte.SuspectedInfection
		if v == infection.NoDose {
			id = analyte.Temperature
		}
		out.Missing = []Missing{{Analyte: id, Reason: analyte.NotOrdered, Text: counts}}
		out.Settles = []analyte.ID{id}
	}
	return out
}

// findings lists what speaks for a variant, and what cultures brought.
func (p *variantsPart) findings(m *moment, v infection.Variant, crit *rule.Criterion) (out []Finding) {
	t := &p.key.tally
	add := func(item, label, value string, truth rule.Truth, signs ...infection.Sign) {
		f := Finding{Item: item, Label: label, Value: value, Truth: truth, Reason: analyte.Derived, Cites: []evidence.ID{crit.Source.Ref},
			Status: crit.Source.Status}
		for _, s := range signs {
			if s.ID != 0 {
				f.Events = appendOnce(f.Events, s.ID)
				f.At = s.At
			}
		}
		out = append(out, f)
	}
	w := p.key.watch
	if v == infection.NoDose {
		truth := rule.Undetermined
		switch {
		case t.Fevers > 0:
			truth = rule.Met
		case t.Warmths == 0 && w.Temperature:
			truth = rule.NotMet
		}
		add("temperature", "temperatures above "+strconv.Itoa(infection.FeverAbove)+" °C in the stay, 1 needed", strconv.Itoa(t.Fevers), truth, t.FirstFever)
	}
	add("tests", "tests for infection ordered, 1 needed", strconv.Itoa(t.Tests), countedTruth(t.Tests >= infection.Tests, t.Tests == 0 && w.Orders), t.FirstTest)
	if n := int(v); n > 0 {
		add("doses", "doses of a systemic antimicrobial, not prophylaxis, "+strconv.Itoa(n)+" needed", strconv.Itoa(t.Sure()),
			countedTruth(t.Sure() >= n, t.Sure()+t.Unsure() < n && w.Doses), t.Signs(v)[1:]...)
	}
	return out
}

func countedTruth(yes, no bool) rule.Truth {
	switch {
	case yes:
		return rule.Met
	case no:
		return rule.NotMet
	}
	return rule.Undetermined
}

// cultureFindings shows what tests for infection brought, as the laboratory
// wrote it. It decides nothing.
func cultureFindings(tl *timeline.Timeline, t *infection.Tally) (out []Finding) {
	for i := len(t.Findings) - 1; i >= 0; i-- {
		s := t.Findings[i]
		e := tl.Event(s.ID)
		if s.ID == 0 || e == nil {
			continue
		}
		label := e.Label
		if label == "" {
			label = "test for infection"
		}
		out = append(out, Finding{Item: "result", Label: label + ", as the laboratory wrote it; not judged", Value: e.Text, Plain: true, At: s.At,
			Reason: analyte.TextOnly, Events: []event.ID{s.ID}, Status: evidence.Policy})
	}
	return out
}
