package story

import (
	"fmt"
	"strconv"
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

// feed reads `feed medication [from pumps] [alive 4 h]`: a sign of life of a
// declared feed.
func (p *parser) feed(at event.Time, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	f = s.words
	if len(f) == 0 {
		return p.fail("feed needs its kind", "write `TIME feed medication`")
	}
	kind, ok := event.FeedByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("feed %q is not known", f[0]), "one of "+keys(int(event.FeedEnd), func(i int) string { return event.FeedKind(i).Key() }))
	}
	d := &event.FeedDetail{Feed: kind}
	if len(f) > 1 {
		if len(f) != 4 || f[1] != "alive" || f[3] != "h" {
			return p.fail("feed "+strings.Join(f, " "), "write `feed medication alive 4 h`")
		}
		hours, err := strconv.ParseFloat(f[2], 64)
		if err != nil || hours <= 0 {
			return p.fail("feed alive "+f[2], "write the hours as a number")
		}
		d.Alive = int64(hours * 3600e3)
	}
	if s.from == "" {
		s.from = "story " + f[0]
	}
	p.add(event.Event{Kind: event.FeedSign, Sender: s.from, Recorded: s.recorded, Feed: d}, at)
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

// statements are what a clinician can assert.
var statements = map[string]event.AssertDetail{
	"infection yes": {Statement: event.SuspectedInfection, Truth: event.Yes}, "infection no": {Statement: event.SuspectedInfection, Truth: event.No},
	"infection close": {Statement: event.CloseInfection, Truth: event.Yes},
	"mods":            {Statement: event.MODSOnset, Truth: event.Yes}, "mods no": {Statement: event.MODSOnset, Truth: event.No},
	"purpose treatment":   {Statement: event.AntimicrobialPurpose, Truth: event.Yes},
	"purpose prophylaxis": {Statement: event.AntimicrobialPurpose, Truth: event.No},
	"limits":              {Statement: event.LimitsOfCare, Truth: event.Yes}, "limits no": {Statement: event.LimitsOfCare, Truth: event.No},
	"sepsis": {Statement: event.SuspectedSepsis, Truth: event.Yes}, "sepsis no": {Statement: event.SuspectedSepsis, Truth: event.No},
	"shock": {Statement: event.SuspectedShock, Truth: event.Yes}, "shock no": {Statement: event.SuspectedShock, Truth: event.No},
	"birth": {Statement: event.BirthHospitalisation, Truth: event.Yes}, "birth no": {Statement: event.BirthHospitalisation, Truth: event.No},
}

// assertion reads a clinician's word, such as `assert infection yes`.
func (p *parser) assertion(at event.Time, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	a, ok := statements[strings.Join(s.words, " ")]
	if !ok {
		return p.fail("assert "+strings.Join(f, " "), "write `assert infection yes`, `no` or `close`, `assert mods [no]`, "+
			"`assert purpose treatment` or `prophylaxis`, `assert sepsis [no]`, `assert shock [no]`, `assert limits [no]`, `assert birth [no]`")
	}
	a.Author, a.Reason = "story", "story"
	p.add(event.Event{Kind: event.Assertion, Recorded: s.recorded, Assert: &a}, at)
	return nil
}

// fact reads `fact KEY [absent|ended]`.
func (p *parser) fact(at event.Time, f []string) error {
	if len(f) == 0 {
		return p.fail("fact needs a name", "write `TIME fact malignancy`")
	}
	fact, ok := event.FactByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("fact %q is not known", f[0]), "one of "+keys(int(event.FactEnd), func(i int) string { return event.Fact(i).Key() }))
	}
	d := &event.FactDetail{Fact: fact, Text: f[0]}
	switch strings.Join(f[1:], " ") {
	case "":
	case "absent":
		d.Absent = true
	case "ended":
		d.Ended = true
	default:
		return p.fail("fact "+strings.Join(f, " "), "write `fact "+f[0]+"`, with `absent` or `ended` behind it where that is meant")
	}
	p.add(event.Event{Kind: event.Condition, Fact: d, Code: "story|" + f[0]}, at)
	return nil
}

// keys lists the keys of an enumeration for people.
func keys(n int, key func(int) string) string {
	out := make([]string, n)
	for i := range out {
		out[i] = key(i)
	}
	return strings.Join(out, ", ")
}

// support reads `support invasive start|stop|running [elective|chronic]`.
func (p *parser) support(at event.Time, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	f = s.words
	if len(f) < 2 {
		return p.fail("support needs a kind and what happened", "write `TIME support invasive start`")
	}
	kind, ok := event.SupportByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("support %q is not known", f[0]), "one of "+keys(int(event.SupportEnd), func(i int) string { return event.SupportKind(i).Key() }))
	}
	d := &event.SupportDetail{Kind: kind, Name: f[0]}
	switch strings.Join(f[2:], " ") {
	case "":
	case "elective":
		d.Elective = true
	case "chronic":
		d.Chronic = true
	default:
		return p.fail("support "+strings.Join(f, " "), "only `elective` or `chronic` may stand behind "+f[1])
	}
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
	if s.from == "" {
		s.from = "story ventilator"
		if kind > event.SupportInvasive {
			s.from = "story device"
		}
	}
	p.add(event.Event{Kind: event.Support, Sender: s.from, Recorded: s.recorded, Support: d, Code: "story|" + f[0]}, at)
	return nil
}

// stay reads `stay admitted [birth]` or `stay discharged`.
func (p *parser) stay(at event.Time, f []string) error {
	p.visit++
	d := &event.StayDetail{Class: "I", Visit: strconv.Itoa(p.visit), Admitted: at}
	switch strings.Join(f, " ") {
	case "admitted":
		d.Action = event.Admit
	case "admitted birth":
		d.Action, d.Birth = event.Admit, event.Yes
	case "admitted not-birth":
		d.Action, d.Birth = event.Admit, event.No
	case "admitted emergency":
		d.Action, d.Class = event.Admit, "E"
	case "admitted inpatient":
		d.Action = event.Admit
	case "discharged":
		p.visit--
		d.Action, d.Visit, d.Admitted = event.Discharge, strconv.Itoa(p.visit), 0
	default:
		return p.fail("stay "+strings.Join(f, " "), "write `stay admitted`, `stay admitted birth`, `not-birth` or `emergency`, or `stay discharged`")
	}
	p.add(event.Event{Kind: event.Encounter, Stay: d}, at)
	return nil
}

func (p *parser) died(at event.Time, f []string) error {
	if len(f) > 0 {
		return p.fail("died "+strings.Join(f, " "), "write `TIME died`")
	}
	p.add(event.Event{Kind: event.Demographics, Person: &event.PersonDetail{Died: event.Yes, DeathTime: at}}, at)
	return nil
}
