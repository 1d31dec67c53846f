package story

import (
	"fmt"
	"strings"

	"stormglass/event"
)

type special func(p *parser, at event.Time, f []string) error

// specials are the words under `load` that are no analytes.
func specials() map[string]special {
	return map[string]special{
		"feed": (*parser).feed, "order": (*parser).order, "assert": (*parser).assertion, "fact": (*parser).fact,
		"support": (*parser).support, "stay": (*parser).stay, "died": (*parser).died,
	}
}

// feed reads `feed medication`: a sign of life of a declared feed.
func (p *parser) feed(at event.Time, f []string) error {
	if len(f) != 1 {
		return p.fail("feed needs its kind", "write `TIME feed medication`")
	}
	kind, ok := event.FeedByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("feed %q", f[0]), "one of laboratory, medication, ventilator, device, orders, adt, vitals")
	}
	p.add(event.Event{Kind: event.FeedSign, Sender: "story " + f[0], Feed: &event.FeedDetail{Feed: kind}}, at)
	return nil
}

// order reads `order culture`: a test for infection was ordered.
func (p *parser) order(at event.Time, f []string) error {
	if len(f) == 0 {
		return p.fail("order needs a test", "write `TIME order blood culture` (any test for infection)")
	}
	label := strings.Join(f, " ")
	p.add(event.Event{Kind: event.TestOrder, Label: label, Code: "story|" + label, Test: &event.TestDetail{Infection: true}}, at)
	return nil
}

// assertion reads `assert infection yes|no|close` or `assert mods`.
func (p *parser) assertion(at event.Time, f []string) error {
	a := &event.AssertDetail{Author: "story", Reason: "story", Truth: event.Yes}
	switch strings.Join(f, " ") {
	case "infection yes":
		a.Statement = event.SuspectedInfection
	case "infection no":
		a.Statement, a.Truth = event.SuspectedInfection, event.No
	case "infection close":
		a.Statement = event.CloseInfection
	case "mods":
		a.Statement = event.MODSOnset
	default:
		return p.fail("assert "+strings.Join(f, " "), "write `assert infection yes`, `no` or `close`, or `assert mods`")
	}
	p.add(event.Event{Kind: event.Assertion, Assert: a}, at)
	return nil
}

// fact reads `fact KEY [absent]`.
func (p *parser) fact(at event.Time, f []string) error {
	if len(f) == 0 {
		return p.fail("fact needs a name", "")
	}
	fact, ok := event.FactByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("fact %q is not known", f[0]), "see docs/formats.md for the list")
	}
	d := &event.FactDetail{Fact: fact, Text: f[0], Absent: len(f) > 1 && f[1] == "absent"}
	p.add(event.Event{Kind: event.Condition, Fact: d, Code: "story|" + f[0]}, at)
	return nil
}

// support reads `support invasive start|stop|running`.
func (p *parser) support(at event.Time, f []string) error {
	if len(f) < 2 {
		return p.fail("support needs a kind and what happened", "write `TIME support invasive start`")
	}
	kind, ok := event.SupportByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("support %q is not known", f[0]), "see docs/formats.md for the list")
	}
	d := &event.SupportDetail{Kind: kind, Name: f[0], Elective: len(f) > 2 && f[2] == "elective"}
	switch f[1] {
	case "start":
		d.Action = event.Start
	case "running":
		d.Action = event.Running
	case "stop":
		d.Action = event.Stop
	default:
		return p.fail("support "+f[0]+" "+f[1], "start, running or stop")
	}
	p.add(event.Event{Kind: event.Support, Support: d, Code: "story|" + f[0]}, at)
	return nil
}

// stay reads `stay admitted [birth]` or `stay discharged`.
func (p *parser) stay(at event.Time, f []string) error {
	d := &event.StayDetail{Class: "I", Visit: "1", Admitted: at}
	switch strings.Join(f, " ") {
	case "admitted":
		d.Action = event.Admit
	case "admitted birth":
		d.Action, d.Birth = event.Admit, event.Yes
	case "admitted not-birth":
		d.Action, d.Birth = event.Admit, event.No
	case "discharged":
		d.Action = event.Discharge
	default:
		return p.fail("stay "+strings.Join(f, " "), "write `stay admitted`, `stay admitted birth` or `stay discharged`")
	}
	p.add(event.Event{Kind: event.Encounter, Stay: d}, at)
	return nil
}

func (p *parser) died(at event.Time, _ []string) error {
	p.add(event.Event{Kind: event.Demographics, Person: &event.PersonDetail{Died: event.Yes, DeathTime: at}}, at)
	return nil
}
