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
		"collected": (*parser).collected, "finding": (*parser).finding,
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

// order reads `order blood culture [cancelled]`: a test for infection was ordered.
func (p *parser) order(at event.Time, f []string) error {
	return p.test(at, f, &event.TestDetail{Infection: true}, "")
}

// collected reads `collected blood culture`: its specimen was taken.
func (p *parser) collected(at event.Time, f []string) error {
	return p.test(at, f, &event.TestDetail{Infection: true, Collected: true}, "")
}

// finding reads `finding blood culture: Escherichia coli`: what the laboratory
// wrote, at the time of the specimen.
func (p *parser) finding(at event.Time, f []string) error {
	test, text, ok := strings.Cut(strings.Join(f, " "), ":")
	text = strings.TrimSpace(text)
	if !ok || text == "" {
		return p.fail("finding "+strings.Join(f, " "), "write `TIME finding blood culture: Escherichia coli`")
	}
	text, said, err := p.told(text)
	if err != nil {
		return err
	}
	return p.test(at, append(strings.Fields(test), said...), &event.TestDetail{Infection: true, Collected: true}, text)
}

// told takes the words behind a text off it: `recorded TIME`, `from SENDER`.
func (p *parser) told(text string) (rest string, said []string, err error) {
	f := strings.Fields(text)
	for i := range f {
		if (f[i] == "recorded" || f[i] == "from") && i+1 < len(f) && i > 0 {
			return strings.Join(f[:i], " "), f[i:], nil
		}
	}
	return text, nil, nil
}

func (p *parser) test(at event.Time, f []string, d *event.TestDetail, text string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	if len(s.words) == 0 {
		return p.fail("no test is named", "write `TIME order blood culture` (any test for infection)")
	}
	if n := len(s.words); n > 1 && s.words[n-1] == "cancelled" {
		d.Cancelled, s.words = true, s.words[:n-1]
	}
	label := strings.Join(s.words, " ")
	p.add(event.Event{Kind: event.TestOrder, Label: label, Code: "story|" + label, Test: d, Text: text, Sender: s.from, Recorded: s.recorded}, at)
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
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	if f = s.words; len(f) == 0 {
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
	p.add(event.Event{Kind: event.Condition, Fact: d, Code: "story|" + f[0], Sender: s.from, Recorded: s.recorded}, at)
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

// admissions are the words behind `stay admitted`.
var admissions = map[string]func(*event.StayDetail){
	"birth":       func(d *event.StayDetail) { d.Birth = event.Yes },
	"not-birth":   func(d *event.StayDetail) { d.Birth = event.No },
	"emergency":   func(d *event.StayDetail) { d.Class = "E" },
	"inpatient":   func(d *event.StayDetail) { d.Class = "I" },
	"transferred": func(d *event.StayDetail) { d.Transfer = true },
}

const stayMend = "write `stay admitted`, behind it birth, not-birth, emergency, inpatient or transferred; `stay moved WARD`; or `stay discharged`"

// stay reads `stay admitted [birth …]`, `stay moved WARD` or `stay discharged`.
func (p *parser) stay(at event.Time, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	if f = s.words; len(f) == 0 {
		return p.fail("stay without a word", stayMend)
	}
	d := &event.StayDetail{Visit: strconv.Itoa(p.visit)}
	switch {
	case f[0] == "admitted":
		p.visit++
		d.Action, d.Class, d.Visit, d.Admitted = event.Admit, "I", strconv.Itoa(p.visit), at
		for _, w := range f[1:] {
			if admissions[w] == nil {
				return p.fail("stay "+strings.Join(f, " "), stayMend)
			}
			admissions[w](d)
		}
	case f[0] == "moved" && len(f) == 2:
		d.Action, d.Unit = event.Transfer, f[1]
	case f[0] == "discharged" && len(f) == 1:
		d.Action = event.Discharge
	default:
		return p.fail("stay "+strings.Join(f, " "), stayMend)
	}
	p.add(event.Event{Kind: event.Encounter, Stay: d, Sender: s.from, Recorded: s.recorded}, at)
	return nil
}

// died reads `died`.
func (p *parser) died(at event.Time, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	if len(s.words) > 0 {
		return p.fail("died "+strings.Join(f, " "), "write `TIME died`")
	}
	p.add(event.Event{Kind: event.Demographics, Recorded: s.recorded, Person: &event.PersonDetail{Died: event.Yes, DeathTime: at}}, at)
	return nil
}
