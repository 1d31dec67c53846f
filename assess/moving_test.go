package assess_test

import (
	"math"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/kinetics"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// mover is a patient with serial results, in hours after the start.
type mover struct {
	*timeline.Timeline
	n event.ID
}

func newMover() *mover {
	return &mover{Timeline: timeline.New(timelinetest.Patient(1), timeline.Config{})}
}

func (p *mover) add(e *event.Event, h float64) {
	p.n++
	e.ID, e.At, e.Sender = p.n, timelinetest.Start.Add(time.Duration(h*float64(time.Hour))), "M"
	e.To, e.Recorded, e.Sent = e.At, e.At, e.At
	p.Add(e)
}

func (p *mover) result(id analyte.ID, h, x float64, assay string) {
	p.add(&event.Event{Kind: event.Observation, Analyte: id, Code: analyte.Get(id).Key, Assay: assay, Value: analyte.Point(x, p.n+1)}, h)
}

func (p *mover) dose(d drug.ID, h float64) {
	p.add(&event.Event{Kind: event.Dose, Dose: &event.DoseDetail{Drug: d, Action: event.Given, RouteKnown: true, Systemic: true}}, h)
}

func (p *mover) moves(id analyte.ID, h float64) kinetics.Movement {
	return assess.Movement(p.Timeline, id, timelinetest.Start.Add(time.Duration(h*float64(time.Hour))))
}

func TestMovementOfFerritin(t *testing.T) {
	p := newMover()
	p.result(analyte.Ferritin, 0, 2600, "")
	p.result(analyte.Ferritin, 14, 5200, "")
	m := p.moves(analyte.Ferritin, 15)
	if m.Direction != kinetics.Rising || math.Abs(m.Hours.X-14) > 1e-9 || m.Words() != "rising, doubling in 14 h" {
		t.Errorf("%s %+v", m.Words(), m)
	}
	if none := p.moves(analyte.CXCL9, 15); none.Known() || none.Why != kinetics.NoSamples {
		t.Errorf("%+v", none)
	}
	if none := assess.Movement(p.Timeline, analyte.End, timelinetest.Start); none.Known() {
		t.Errorf("%+v", none)
	}
}

// TestMovementLeavesOut: what a treatment did is no movement of the patient.
func TestMovementLeavesOut(t *testing.T) {
	for _, c := range []struct {
		name  string
		id    analyte.ID
		assay string
		give  drug.ID
		left  int // of the three results after the drug
		why   string
	}{
		{"CRP after a steroid", analyte.CRP, "", drug.Dexamethasone, 3, "policy-silenced"},
		{"IL-6 after tocilizumab", analyte.IL6, "", drug.Tocilizumab, 3, "nishimoto-2008"},
		{"interferon γ after emapalumab", analyte.IFNg, "", drug.Emapalumab, 3, "policy-unread-antibody"},
		{"HLA-DR after interferon γ", analyte.HLADR, "quantibrite", drug.InterferonGamma, 3, "policy-kinetic-drugs"},
		{"ex vivo TNF after GM-CSF", analyte.ExVivoTNF, "hall_2011", drug.Sargramostim, 3, "policy-kinetic-drugs"},
		{"platelets after platelets, for 24 h", analyte.Platelets, "", drug.Thrombocytes, 2, "policy-confounders"},
		{"hemoglobin after red cells, for 24 h", analyte.Hemoglobin, "", drug.Erythrocytes, 2, "policy-confounders"},
		{"ferritin after red cells keeps its place", analyte.Ferritin, "", drug.Erythrocytes, 0, ""},
		{"ferritin after tocilizumab keeps its place", analyte.Ferritin, "", drug.Tocilizumab, 0, ""},
	} {
		p := newMover()
		for i, h := range []float64{0, 4, 12, 30, 50} {
			p.result(c.id, h, 10+float64(i), c.assay)
		}
		p.dose(c.give, 8)
		m := p.moves(c.id, 51)
		if len(m.Left) != c.left || len(m.Used) != 5-c.left {
			t.Errorf("%s: %d used, %d left out; %d expected", c.name, len(m.Used), len(m.Left), c.left)
		}
		for _, l := range m.Left {
			if l.Why != kinetics.Marked || l.Words == "" || string(l.Source) != c.why {
				t.Errorf("%s: %+v", c.name, l)
			}
		}
	}
}

// TestMovementKeepsAssaysApart: two kits are two series.
func TestMovementKeepsAssaysApart(t *testing.T) {
	p := newMover()
	p.result(analyte.SIL2R, 0, 9000, "elisa")
	p.result(analyte.SIL2R, 20, 2000, "clia")
	p.result(analyte.SIL2R, 40, 1900, "clia")
	if m := p.moves(analyte.SIL2R, 41); m.Direction != kinetics.NotKnown || len(m.Left) != 1 || m.Left[0].Why != kinetics.OtherAssay || m.Assay != "clia" {
		t.Errorf("%+v", m)
	}
}

// TestMovementOfHLADR: 15 % between laboratories make 41.6 % on a linear scale.
func TestMovementOfHLADR(t *testing.T) {
	p := newMover()
	p.result(analyte.HLADR, 0, 5000, "quantibrite")
	p.result(analyte.HLADR, 40, 6000, "quantibrite")
	if m := p.moves(analyte.HLADR, 41); m.Direction != kinetics.Steady || m.Change.ErrorSource != "docke-2005" {
		t.Errorf("%v %v", m.Direction, m.Why)
	}
	p.result(analyte.HLADR, 60, 9000, "quantibrite")
	if m := p.moves(analyte.HLADR, 61); m.Direction == kinetics.Steady || !m.Change.Beyond {
		t.Errorf("%v %v", m.Direction, m.Why)
	}
}
