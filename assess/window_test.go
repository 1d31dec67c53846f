package assess_test

import (
	"bytes"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
)

// twoOrgans is a child whose platelets and coma scale fall under our eyes: 2
// points each of pSOFA from 06:00 and 08:00 on.
func twoOrgans(t *testing.T) *patient {
	p := newPatient(t).born(5, 0)
	p.lab("1 00:00", analyte.Platelets, "250", "10*3/uL", "")
	p.lab("1 00:00", analyte.GCS, "15", "", "")
	p.lab("1 06:00", analyte.Platelets, "80", "10*3/uL", "")
	p.lab("1 08:00", analyte.GCS, "10", "", "")
	return p
}

func TestWindowIsAnInterval(t *testing.T) {
	w := twoOrgans(t).assess("1 09:00").Window
	if w.From != at(t, "1 00:00") || w.To != at(t, "1 08:00") || w.Earliest != at(t, "3 00:00") || w.Latest != at(t, "3 08:00") || w.Arrived || w.Asserted {
		t.Errorf("%+v", w)
	}
	if w.LeftLeast != 39*time.Hour || w.LeftMost != 47*time.Hour || w.Definition != "mods.onset" || w.Length != 48*time.Hour {
		t.Errorf("left %v to %v by %s", w.LeftLeast, w.LeftMost, w.Definition)
	}
	if len(w.Organs) != 2 || w.Organs[0].Organ != "coagulation" || w.Organs[0].Standing != assess.OrganNew || w.Organs[0].Better != at(t, "1 00:00") {
		t.Errorf("%+v", w.Organs)
	}
	if w.Episode.Number != 1 {
		t.Errorf("%+v", w.Episode)
	}
	if w = twoOrgans(t).assess("3 09:00").Window; w.State != assess.WindowClosed || w.LeftMost != 0 {
		t.Errorf("%s, %v left", w.State.Key(), w.LeftMost)
	}
}

func TestWindowOfAChildWhoArrivesFailing(t *testing.T) {
	p := newPatient(t).born(5, 0)
	p.add("1 00:00", &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Visit: "1", Class: "I", Transfer: true}})
	p.lab("1 00:10", analyte.Platelets, "80", "10*3/uL", "")
	p.lab("1 00:20", analyte.GCS, "10", "", "")
	p.ferritin("1 00:30", "900")
	w := p.assess("1 01:00").Window
	if w.State != assess.WindowMayHavePassed || !w.Arrived || w.From != 0 || w.Earliest != 0 || w.To != at(t, "1 00:20") || w.Latest != at(t, "3 00:20") {
		t.Errorf("%+v", w)
	}
	for _, o := range w.Organs {
		if o.Standing != assess.OrganBaselineUnknown {
			t.Errorf("%+v", o)
		}
	}
	if m := marker(t, w, analyte.Ferritin); m.State != assess.MarkerDrawn || m.Sure {
		t.Errorf("drawn in the window only if the onset was late in its interval: %+v", m)
	}
}

func marker(t *testing.T, w *assess.ImmuneWindow, id analyte.ID) assess.Marker {
	t.Helper()
	for _, m := range w.Markers {
		if m.Analyte == id {
			return m
		}
	}
	t.Fatalf("no marker %s", id)
	return assess.Marker{}
}

func TestMarkersOfTheWindow(t *testing.T) {
	p := twoOrgans(t)
	p.ferritin("1 09:00", "1200").ferritin("1 20:00", "3000")
	p.crp("3 12:00", "10") // after the latest expiry
	p.tnf("1 04:00", "300")
	p.add("1 10:00", &event.Event{Kind: event.TestOrder, Sender: "LAB", Test: &event.TestDetail{Analyte: analyte.HLADR}})
	p.lab("1 10:00", analyte.SIL2RMass, "5000", "pg/mL", "none")
	w := p.assess("3 13:00").Window
	for _, c := range []struct {
		id    analyte.ID
		state assess.MarkerState
		value string
		at    string
		sure  bool
	}{
		{analyte.Ferritin, assess.MarkerDrawn, "1200 ng/mL", "1 09:00", true}, // the first, not the newest
		{analyte.CRP, assess.MarkerOutside, "100 mg/L", "3 12:00", false},
		{analyte.ExVivoTNF, assess.MarkerDrawn, "300 pg/mL", "1 04:00", false}, // before the end of the onset's interval
		{analyte.HLADR, assess.MarkerPending, "", "", false},
		{analyte.IL6, assess.MarkerMissing, "", "", false},
	} {
		m := marker(t, w, c.id)
		if m.State != c.state || m.Sure != c.sure || c.at != "" && m.At != at(t, c.at) || m.Value != c.value {
			t.Errorf("%s: %s %q at %s, sure %v; want %s %q at %s, %v", c.id, m.State.Key(), m.Value, m.At, m.Sure, c.state.Key(), c.value, c.at, c.sure)
		}
		if m.Why == "" || len(m.Cites) == 0 {
			t.Errorf("%s says neither why nor by whom", c.id)
		}
	}
	if m := marker(t, w, analyte.HLADR); m.Ordered != at(t, "1 10:00") {
		t.Errorf("ordered at %s", m.Ordered)
	}
}

func TestBaselineStandsApart(t *testing.T) {
	p := twoOrgans(t)
	p.fact("1 00:00", event.FactChronicKidneyDisease, false)
	p.lab("1 07:00", analyte.Creatinine, "4", "mg/dL", "")
	w := p.assess("1 09:00").Window
	if len(w.Organs) != 3 {
		t.Fatalf("%+v", w.Organs)
	}
	o := w.Organs[2]
	if o.Organ != "renal" || o.Standing != assess.OrganExplained || len(o.Events) != 1 {
		t.Errorf("%+v", o)
	}
	if w.To != at(t, "1 08:00") {
		t.Errorf("onset %s: the kidney made it", w.To)
	}
}

func TestASecondEpisodeNamesTheFirst(t *testing.T) {
	p := twoOrgans(t)
	p.assert("5 00:00", event.MODSOnset, event.Yes)
	w := p.assess("5 01:00").Window
	if w.Episode.Number != 2 || w.Episode.Before != at(t, "1 08:00") || !w.Asserted || w.From != w.To || w.State != assess.WindowOpen || len(w.Episode.Events) != 1 {
		t.Errorf("%+v %+v", w, w.Episode)
	}
}

// withdrawing is a stay in which two onsets are taken back, one after the other.
func withdrawing(t *testing.T) *patient {
	p := twoOrgans(t)
	first := p.events[3]
	first.Order, first.Recorded, first.Sent = "7", at(t, "1 06:30"), at(t, "1 06:30")
	c := p.lab("1 06:00", analyte.Platelets, "280", "10*3/uL", "")
	c.Order, c.Status, c.Recorded, c.Sent = "7", event.Corrected, at(t, "1 12:00"), at(t, "1 12:00")
	second := p.lab("1 14:00", analyte.Platelets, "70", "10*3/uL", "")
	second.Order = "8"
	d := p.lab("1 14:00", analyte.Platelets, "270", "10*3/uL", "")
	d.Order, d.Status, d.Recorded, d.Sent = "8", event.Corrected, at(t, "1 18:00"), at(t, "1 18:00")
	return p
}

func TestWithdrawnOnsetsAreNamed(t *testing.T) {
	p := withdrawing(t)
	w := p.assess("1 20:00").Window
	if w.To != 0 || len(w.Withdrawn) != 2 {
		t.Fatalf("onset %s, withdrawn %+v", w.To, w.Withdrawn)
	}
	for i, want := range []struct{ at, until string }{{"1 08:00", "1 12:00"}, {"1 14:00", "1 18:00"}} {
		if x := w.Withdrawn[i]; x.At != at(t, want.at) || x.Until != at(t, want.until) || len(x.By) != 1 {
			t.Errorf("%d: %+v", i, x)
		}
	}
}

// TestWindowWhateverTheOrder: a tracker that hears of the events in the order
// of their recording, or backwards, gives the bytes of the pure function.
func TestWindowWhateverTheOrder(t *testing.T) {
	p := withdrawing(t)
	now := at(t, "2 00:00")
	want := assess.Encode(assess.Assess(p.timeline(), now, now, clinical))
	for _, back := range []bool{false, true} {
		tl := timeline.New(event.Patient{Authority: "urn:test", Value: "p1"}, timeline.Config{})
		tr := assess.NewTracker(tl, clinical)
		for i := range p.events {
			e := p.events[i]
			if back {
				e = p.events[len(p.events)-1-i]
			}
			c := tl.Add(e)
			if i%2 == 0 {
				tr.Update(c, now)
			} else {
				tr.Note(c)
			}
		}
		if got := assess.Encode(tr.Assess(now)); !bytes.Equal(got, want) {
			t.Errorf("backwards %v: %s", back, firstDifference(got, want))
		}
	}
}
