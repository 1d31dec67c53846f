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

// infectionPart answers suspected infection from its episode.
type infectionPart struct {
	rule *rule.Rule
	key  infectionKey
	kept []Result
}

// infectionKey is all that the answer rests on.
type infectionKey struct {
	episode       infection.Episode
	truth         rule.Truth
	results       [4]infection.Sign  // of tests for infection
	orders, doses timeline.FeedState // left empty where a word or an open episode decides
}

func (p *infectionPart) answer(m *moment) []Result {
	key := m.suspicion()
	m.infection = infectionReading(&key)
	if p.kept == nil || key != p.key {
		p.key, p.kept = key, []Result{p.result(m, &key)}
	}
	return p.kept
}

// suspicion is what suspected infection rests on at the moment.
func (m *moment) suspicion() infectionKey {
	key := infectionKey{episode: m.past.episode, results: m.past.tally.Findings}
	ep := &key.episode
	orders, doses := m.tl.Feed(event.FeedOrders, m.at), m.tl.Feed(event.FeedMedication, m.at)
	key.truth = ep.Truth(orders.Declared && orders.Alive && doses.Declared && doses.Alive)
	if !ep.Open && ep.Word == infection.Unsaid {
		key.orders, key.doses = m.feed(orders), m.feed(doses)
	}
	return key
}

// feed notes when a feed falls silent and takes the expiry off.
func (m *moment) feed(f timeline.FeedState) timeline.FeedState {
	if f.Declared {
		m.until(f.Expires)
	}
	f.Expires = 0
	return f
}

// infectionReading is the answer as the flag that other rules read.
func infectionReading(k *infectionKey) timeline.Reading {
	ep := &k.episode
	r := timeline.Reading{Analyte: analyte.SuspectedInfection}
	switch {
	case k.truth == rule.Undetermined:
		r.Value = analyte.Unknown(analyte.Get(analyte.SuspectedInfection), infectionReason(k), 0)
	case ep.Word == infection.Unsaid && k.truth == rule.NotMet:
		// The feeds' last messages are named by the rule's own findings; here
		// they would change every answer with every message.
		r.Value = analyte.Within(0, 0, analyte.Vouched, 0)
	case ep.Word == infection.Unsaid, ep.Open && ep.Word != infection.SaidYes:
		r.Value = analyte.Within(1, 1, analyte.Derived, ep.FirstTest.ID)
		for _, id := range [...]event.ID{ep.FirstTest.ID, ep.FirstDose.ID, ep.LastDose.ID} {
			r.Refs.Add(id)
		}
	default:
		x := 0.0
		if k.truth == rule.Met {
			x = 1
		}
		r.Value = analyte.Within(x, x, analyte.Asserted, ep.By.ID)
		r.Refs.Add(ep.By.ID)
	}
	r.At, r.Until = ep.Since, ep.Since
	return r
}

// infectionReason says why it is open: a feed gone silent, or too little said.
func infectionReason(k *infectionKey) analyte.Reason {
	for _, f := range [...]timeline.FeedState{k.orders, k.doses} {
		if f.Declared && !f.Alive {
			return analyte.FeedSilent
		}
	}
	return analyte.NotOrdered
}

func (p *infectionPart) result(m *moment, k *infectionKey) Result {
	spec, ep := p.rule.Spec(), &k.episode
	crit := &spec.Criteria[0]
	out := Result{Rule: infection.Suspected, Version: spec.Version, Title: crit.Title, Form: FormCriterion,
		Population: PopulationIn, Truth: k.truth, Standing: spec.Standing, Status: p.rule.Weakest(),
		Cites: []evidence.ID{crit.Source.Ref}, Says: infectionSays(k), Notes: notesOf(spec, crit.Notes)}
	if ep.Open || k.truth == rule.NotMet && ep.Word != infection.Unsaid {
		out.Since = ep.Since
		if !ep.Open {
			out.Since = ep.By.At
		}
	}
	out.Findings = append(infectionFindings(k, crit), cultureFindings(m.tl, &m.past.tally)...)
	if k.truth == rule.Undetermined {
		id := analyte.SuspectedInfection
		why := infectionReason(k)
		out.Missing = []Missing{{Analyte: id, Reason: why, Text: infectionLacks(ep)}}
		out.Settles, out.Obtain = []analyte.ID{id}, []analyte.ID{id}
	}
	return out
}

func infectionSays(k *infectionKey) string {
	ep := &k.episode
	switch {
	case ep.Open && ep.Word == infection.SaidYes:
		return "met: asserted by a clinician at " + hm(ep.By.At) + "; a clinician can close it"
	case ep.Open:
		return "met since " + hm(ep.Since) + ": test for infection and 2 doses of an antimicrobial; a clinician can close it"
	case ep.Word == infection.SaidClosed:
		return "not met: closed by a clinician at " + hm(ep.By.At)
	case ep.Word == infection.SaidNo:
		return "not met: a clinician does not suspect infection, said at " + hm(ep.By.At)
	case k.truth == rule.NotMet:
		return "not met: live feeds of orders and medications show neither a test for infection nor an antimicrobial"
	}
	return "undetermined: " + infectionLacks(ep)
}

// infectionLacks says what is there and what is not.
func infectionLacks(ep *infection.Episode) string {
	tests := "no test for infection known"
	if ep.Tests > 0 {
		tests = plural(ep.Tests, "test") + " for infection ordered"
	}
	doses := "no antimicrobial dose known"
	if n := ep.Sure(); n > 0 {
		doses = plural(n, "antimicrobial dose") + " given, 2 needed"
		if n >= infection.Doses {
			doses = plural(n, "antimicrobial dose") + " given"
		}
	}
	s := tests + ", " + doses
	if ep.Purpose == event.NotSaid && ep.OfPurpose > 0 {
		s += "; " + plural(ep.OfPurpose, "dose") + " of cefazolin after surgery with its purpose unknown"
	}
	if ep.OfRoute > 0 {
		s += "; " + plural(ep.OfRoute, "dose") + " of unknown route"
	}
	return s
}

func infectionFindings(k *infectionKey, crit *rule.Criterion) []Finding {
	ep := &k.episode
	var out []Finding
	cites := []evidence.ID{crit.Source.Ref}
	add := func(item, label, value string, t rule.Truth, at event.Time, why analyte.Reason, feed string, ids ...event.ID) {
		f := Finding{Item: item, Label: label, Value: value, Truth: t, At: at, Reason: why, Feed: feed, Cites: cites, Status: crit.Source.Status}
		for _, id := range ids {
			if id != 0 {
				f.Events = appendOnce(f.Events, id)
			}
		}
		out = append(out, f)
	}
	switch ep.Word {
	case infection.SaidYes:
		add("assertion", "a clinician suspects infection", "yes", rule.Met, ep.By.At, analyte.Asserted, "", ep.By.ID)
	case infection.SaidNo:
		add("assertion", "a clinician does not suspect infection", "no", rule.NotMet, ep.By.At, analyte.Asserted, "", ep.By.ID)
	case infection.SaidClosed:
		add("assertion", "a clinician closed the episode", "closed", rule.NotMet, ep.By.At, analyte.Asserted, "", ep.By.ID)
	}
	if ep.Word == infection.SaidYes && ep.Tests == 0 && ep.Sure() == 0 {
		return out
	}
	add("tests", "tests for infection ordered, 1 needed", strconv.Itoa(ep.Tests), counted(ep.Tests >= infection.Tests, ep.Tests > 0, k.orders),
		ep.FirstTest.At, countReason(ep.Tests > 0, k.orders), feedText(&k.orders), ep.FirstTest.ID)
	add("doses", "doses of a systemic antimicrobial, not prophylaxis, 2 needed", strconv.Itoa(ep.Sure()),
		counted(ep.Sure() >= infection.Doses, ep.Sure()+ep.Unsure() > 0, k.doses), ep.LastDose.At,
		countReason(ep.Sure() > 0, k.doses), feedText(&k.doses), ep.FirstDose.ID, ep.LastDose.ID)
	if ep.Unsure() > 0 {
		add("doses_unclear", "doses whose route or purpose is unknown", strconv.Itoa(ep.Unsure()), rule.Undetermined,
			ep.OpenDose.At, analyte.TextOnly, "", ep.OpenDose.ID)
	}
	return out
}

// counted is the truth of a count: met, not met where a live feed shows none,
// else open.
func counted(enough, some bool, f timeline.FeedState) rule.Truth {
	switch {
	case enough:
		return rule.Met
	case !some && f.Declared && f.Alive:
		return rule.NotMet
	}
	return rule.Undetermined
}

func countReason(some bool, f timeline.FeedState) analyte.Reason {
	switch {
	case some:
		return analyte.Measured
	case f.Declared && f.Alive:
		return analyte.Vouched
	case f.Declared:
		return analyte.FeedSilent
	}
	return analyte.NotOrdered
}
