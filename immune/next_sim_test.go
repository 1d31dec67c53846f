package immune_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/hl7"
	"stormglass/immune"
	"stormglass/nexttest"
	"stormglass/sim"
	"stormglass/timeline"
)

// TestTheListIsShort: for every simulated patient at the end of the story at most
// a dozen lines, none empty, none that names more than four things together; and
// no question is lost: each that is open stands in a line, is counted, or waits.
func TestTheListIsShort(t *testing.T) {
	m, err := hl7.ReadMap(strings.NewReader(sim.Codes()), "sim/codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../cmd/stormglass/demo/menu.csv")
	if err != nil {
		t.Fatal(err)
	}
	menu, err := nexttest.ParseMenu(bytes.NewReader(text), "menu.csv", time.LoadLocation)
	if err != nil {
		t.Fatal(err)
	}
	rs, lines := assess.Research(), 0
	for i, s := range sim.Stories() {
		if testing.Short() && i%4 != 0 {
			continue
		}
		tl := simulated(t, m, i)
		at := tl.Head()
		v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs, Menu: menu})
		lines += len(v.Next.Advice)
		short(t, s.ID, &v.Next)
	}
	if lines == 0 {
		t.Error("nothing was ever advised")
	}
}

func simulated(t *testing.T, m *hl7.Map, i int) *timeline.Timeline {
	t.Helper()
	var tl *timeline.Timeline
	for _, msg := range sim.NewPatient(1, sim.Stories()[i], i).Messages(time.Date(2026, 3, 2, 8, 0, 0, 0, time.FixedZone("", 3600))) {
		_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.At))
		if err != nil {
			t.Fatal(err)
		}
		for k := range events {
			if tl == nil {
				tl = timeline.New(events[k].Patient, timeline.Config{})
			}
			if events[k].Patient == tl.Patient() {
				tl.Add(&events[k])
			}
		}
	}
	if tl == nil {
		t.Fatal("no event")
	}
	return tl
}

func short(t *testing.T, story string, rep *nexttest.Report) {
	t.Helper()
	const most, together = 12, 4 // by hand: what a person reads, and sends at once
	if len(rep.Advice) > most {
		t.Errorf("%s: %d lines", story, len(rep.Advice))
	}
	placed := map[string]bool{}
	for _, list := range [][]nexttest.Advice{rep.Advice, rep.Ask} {
		for i := range list {
			a := &list[i]
			if a.Test == "" || a.Says == "" || len(a.Inputs) == 0 || len(a.Settles) == 0 || len(a.Inputs) > together {
				t.Errorf("%s: %+v", story, a)
			}
			for k := range a.Settles {
				st := &a.Settles[k]
				placed[st.Question] = true
				if n := len(st.Needs) + len(st.With); n > together {
					t.Errorf("%s: %s names %d: %s", story, a.Test, n, st.Words())
				}
			}
		}
	}
	for _, l := range rep.Larger {
		placed[l.Question] = true
	}
	for _, l := range rep.Waits {
		placed[l.Question] = true
	}
	for i := range rep.Sets {
		if !placed[rep.Sets[i].Question] {
			t.Errorf("%s: %s is lost", story, rep.Sets[i].Question)
		}
	}
}
