package bundle_test

import (
	"testing"
	"time"

	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/therapy/bundle"
)

// TestTargets holds the time targets against the note of the sources
// (therapy.md §3.1 and §3.3), typed by hand.
func TestTargets(t *testing.T) {
	want := map[string][2]time.Duration{
		bundle.Culture: {time.Hour, 3 * time.Hour}, bundle.Antimicrobial: {time.Hour, 3 * time.Hour}, bundle.Lactate: {time.Hour, 3 * time.Hour},
		bundle.Fluid: {time.Hour, 0}, bundle.Vasoactive: {time.Hour, 0}, bundle.SourceControl: {0, 0},
	}
	steps := bundle.ChildSteps()
	if len(steps) != len(want) {
		t.Fatalf("%d steps", len(steps))
	}
	for _, s := range steps {
		if got := [2]time.Duration{s.Shock, s.Sepsis}; got != want[s.ID] {
			t.Errorf("%s: %v, want %v", s.ID, got, want[s.ID])
		}
		if s.ShockOnly != (s.ID == bundle.Fluid || s.ID == bundle.Vasoactive) {
			t.Errorf("%s: shock only %v", s.ID, s.ShockOnly)
		}
	}
	if a := bundle.AdultSteps(); len(a) != 1 || a[0].ID != bundle.Antimicrobial || a[0].Shock != time.Hour || a[0].Sepsis != 3*time.Hour || bundle.AdultPressure != 65 {
		t.Errorf("%+v", a)
	}
}

// TestVolumes holds the volumes against the same note, mL/kg.
func TestVolumes(t *testing.T) {
	want := []bundle.Volume{
		{BolusLo: 10, BolusHi: 20, HourLo: 40, HourHi: 60, ICU: event.Yes},
		{BolusLo: 10, BolusHi: 20, ICU: event.No, Hypotension: event.Yes},
		{ICU: event.No, Hypotension: event.No, None: true},
		{BolusLo: 10, BolusHi: 10},
	}
	for i, v := range bundle.Volumes() {
		source := v.Cite
		v.Source, v.Cite = "", rule.Cite{}
		if v != want[i] {
			t.Errorf("%d: %+v, want %+v", i, v, want[i])
		}
		if _, ok := evidence.Get(source.Ref); !ok || !source.Status.Ships() {
			t.Errorf("%d rests on %s (%s)", i, source.Ref, source.Status)
		}
	}
}

func TestEverySourceIsThere(t *testing.T) {
	for _, s := range append(bundle.ChildSteps(), bundle.AdultSteps()...) {
		if _, ok := evidence.Get(s.Source.Ref); !ok || !s.Source.Status.Ships() || s.Title == "" || s.Words == "" {
			t.Errorf("%+v", s)
		}
	}
	if err := rule.Check(bundle.Spec()); err != nil {
		t.Error(err)
	}
}
