package story

import (
	"fmt"
	"strconv"
	"strings"

	"stormglass/dosing"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// medicationFeed is who sends doses where nothing else is said: the sender of
// `feed medication`.
const medicationFeed = "story medication"

var giveActions = map[string]event.Action{"start": event.Start, "rate": event.Change, "running": event.Running, "stop": event.Stop,
	"given": event.Given, "not-given": event.NotGiven, "ordered": event.Given}

// give reads one line of drugs: `0:30 norepinephrine start 0.1 ug/kg/min`.
func (p *parser) give(clock, rest string) error {
	at, err := p.instant(clock)
	if err != nil {
		return err
	}
	s, err := p.modifiers(strings.Fields(rest))
	if err != nil {
		return err
	}
	f := s.words
	if len(f) < 2 {
		return p.fail("give needs a drug and what was done", "write `TIME DRUG start 0.1 ug/kg/min`, `… rate …`, `… stop`, `… given IV [treatment|prophylaxis]`, `… ordered`")
	}
	name := strings.ReplaceAll(f[0], "_", " ")
	id, ok := drug.ByName(name)
	if !ok {
		return p.fail(fmt.Sprintf("the drug %q is not in the catalogue", f[0]), "write the name with _ for spaces, such as interferon_gamma-1b")
	}
	action, ok := giveActions[f[1]]
	if !ok {
		return p.fail(fmt.Sprintf("%q is no way to give a drug", f[1]), "one of start, rate, running, stop, given, not-given, ordered")
	}
	d := &event.DoseDetail{Drug: id, Name: name, Line: drug.Get(id).Name, Action: action, Systemic: true, RouteKnown: true, Route: "IV"}
	e := event.Event{Kind: event.Dose, Status: s.status, Sender: s.from, Recorded: s.recorded, Dose: d, Code: "story|" + f[0],
		Order: drug.Get(id).Name + " " + clock + " " + strconv.Itoa(p.line)}
	if e.Sender == "" {
		e.Sender = medicationFeed
	}
	if f[1] == "ordered" {
		e.Kind, e.Sender = event.DrugOrder, "story orders"
	}
	switch action {
	case event.Start, event.Change, event.Running:
		err = p.rate(d, id, f[2:])
	case event.Given, event.NotGiven:
		err = p.route(d, f[2:])
	}
	if err != nil {
		return err
	}
	p.add(e, at)
	return nil
}

// rate reads `0.1 ug/kg/min`, `5 mg/h`, or `2 mL/h of 40 ug/mL`.
func (p *parser) rate(d *event.DoseDetail, id drug.ID, f []string) error {
	if len(f) == 0 {
		return nil
	}
	var c dosing.Concentration
	for i, w := range f {
		if w != "of" {
			continue
		}
		amount, err := strconv.ParseFloat(strings.Join(f[i+1:min(i+2, len(f))], ""), 64)
		per := ""
		if len(f) > i+2 {
			per, _ = strings.CutSuffix(f[i+2], "/mL")
		}
		u, uerr := unit.Parse(per)
		if i == 0 || err != nil || uerr != nil || per == "" {
			return p.fail("concentration "+strings.Join(f[i:], " "), "write for example `2 mL/h of 40 ug/mL`")
		}
		c, f = dosing.Concentration{Amount: amount, Unit: u}, f[:i]
		break
	}
	dosing.ReadRate(id, f[0], strings.Join(f[1:], " "), c, 0).Fill(d)
	return nil
}

// route reads `IV treatment`, `oral`, `unknown`, `inhaled prophylaxis`, with
// the amount before it where that matters: `280 mL IV`.
func (p *parser) route(d *event.DoseDetail, f []string) error {
	if len(f) > 1 {
		if x, err := strconv.ParseFloat(f[0], 64); err == nil {
			if _, err := unit.Parse(f[1]); err != nil || x <= 0 {
				return p.fail("amount "+f[0]+" "+f[1], "write for example `given 280 mL IV` or `given 20 mL/kg IV`")
			}
			d.Amount, d.Unit, f = x, f[1], f[2:]
		}
	}
	for _, w := range f {
		switch strings.ToLower(w) {
		case "treatment":
			d.Purpose = event.Treatment
		case "prophylaxis":
			d.Purpose = event.Prophylaxis
		case "unknown":
			d.Route, d.Systemic, d.RouteKnown = "", false, false
		default:
			d.Route = strings.ToUpper(w)
			if d.Systemic, d.RouteKnown = dosing.Route(w); !d.RouteKnown {
				return p.fail(fmt.Sprintf("%q is neither a route nor a purpose", w), "write IV, IM, oral, topical, inhaled …, unknown, treatment or prophylaxis")
			}
		}
	}
	return nil
}
