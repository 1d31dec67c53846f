package nexttest

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"stormglass/analyte"
)

func half() float64 { return 0.5 }

// TestTurnaroundByHand: HLA-DR in open hours Mon–Fri 08:00–16:00 with 4 h, ferritin
// round the clock with 1 h, drawn at once. For an onset on every whole hour of the
// week the state is there after 4 h within open hours (40 of 168), and else 4 h
// after the next opening. Worked out by hand: the waits of the four nights
// Mon–Thu (16 h each, from 16:00) are 16, 15 … 1 h; of the weekend (from Friday
// 16:00 to Monday 08:00, 64 h) 64, 63 … 1 h.
func TestTurnaroundByHand(t *testing.T) {
	c := Course{Menu: menuOf(t, "analyte,turnaround,days,hours\nferritin,1h,,\nhla_dr,4h,Mon-Fri,08:00-16:00\n"),
		Needs: []Need{{Analyte: analyte.Ferritin}, {Analyte: analyte.HLADR, Assays: "quantibrite"}}}
	from := instant(t, "2026-03-02 00:00", time.UTC) // a Monday
	var all []time.Duration
	for h := range 7 * 24 {
		turn := c.Turn(from.Add(time.Duration(h)*time.Hour), half)
		if turn.Last != 1 || turn.Results[0] != time.Hour || turn.Drawn != 0 {
			t.Fatalf("hour %d: %+v", h, turn)
		}
		all = append(all, turn.State)
	}
	var want []time.Duration
	add := func(hours int) { want = append(want, time.Duration(hours+4)*time.Hour) }
	for range 40 {
		add(0)
	}
	for range 4 {
		for w := 1; w <= 16; w++ {
			add(w)
		}
	}
	for w := 1; w <= 64; w++ {
		add(w)
	}
	got, hand := NewTimes(all), NewTimes(want)
	if got.N() != 168 || hand.N() != 168 {
		t.Fatalf("%d, %d", got.N(), hand.N())
	}
	for i := range hand.sorted {
		if got.sorted[i] != hand.sorted[i] {
			t.Fatalf("%d: %v, by hand %v", i, got.sorted[i], hand.sorted[i])
		}
	}
	// 40 + 5 for each wait of 1 to 16 h: 84 onsets wait at most 8.8 h, so the median waits 9 h
	if m := got.Quantile(0.5); m != 13*time.Hour {
		t.Errorf("median %v", m)
	}
	// within 24 h: waits up to 20 h: 40 + 16*5 + 4 = 124 of 168
	if s := got.Within(24 * time.Hour); math.Abs(s-124.0/168) > 1e-12 {
		t.Errorf("within 24 h: %v", s)
	}
	if s := got.Within(67 * time.Hour); math.Abs(s-167.0/168) > 1e-12 {
		t.Errorf("within 67 h: %v", s)
	}
	// a run also on weekends 08:00-16:00 leaves only nights: at most 20 h
	week := Course{Menu: menuOf(t, "analyte,turnaround,hours\nferritin,1h,\nhla_dr,4h,08:00-16:00\n"), Needs: c.Needs}
	for h := range 7 * 24 {
		if s := week.Turn(from.Add(time.Duration(h)*time.Hour), half).State; s > 20*time.Hour {
			t.Errorf("hour %d: %v", h, s)
		}
	}
}

// TestTheProtocolsDay: PRECISE draws on calendar day 2 only.
func TestTheProtocolsDay(t *testing.T) {
	berlin := zoned(t, "Europe/Berlin")
	c := Course{Menu: menuOf(t, "analyte,turnaround,days,hours,keeps,zone\nex_vivo_tnf,24h,Mon-Fri,10:00,8h,Europe/Berlin\n"),
		Needs: []Need{{Analyte: analyte.ExVivoTNF}}, Day: 2, Zone: berlin}
	for _, x := range []struct {
		onset string
		drawn time.Duration
		want  time.Duration
	}{
		{"2026-03-02 13:00", 11 * time.Hour, 45 * time.Hour}, // Monday: from midnight; run Tuesday 10:00, drawn at 02:00, back Wednesday 10:00
		{"2026-03-02 00:00", 24 * time.Hour, 58 * time.Hour},
		{"2026-03-06 13:00", 11 * time.Hour, Never}, // Friday: no run on Saturday, and a sample keeps 8 h
	} {
		turn := c.Turn(instant(t, x.onset, berlin), half)
		if turn.State != x.want || turn.Drawn != x.drawn {
			t.Errorf("%s: %+v", x.onset, turn)
		}
	}
}

func TestNeverComes(t *testing.T) {
	c := Course{Menu: Typical(), Needs: []Need{{Analyte: analyte.Ferritin}, {Analyte: analyte.IFNg}}}
	turn := c.Turn(instant(t, "2026-03-02 13:00", time.UTC), half)
	if turn.State != Never || turn.Last != 1 || turn.Results[0] != time.Hour {
		t.Errorf("%+v", turn)
	}
	times := NewTimes([]time.Duration{time.Hour, Never, 3 * time.Hour, Never})
	if times.Quantile(0.5) != 3*time.Hour || times.Quantile(0.75) != Never || times.Within(100*time.Hour) != 0.5 {
		t.Errorf("%+v", times)
	}
	if empty := NewTimes(nil); empty.Quantile(0.5) != Never || empty.Within(time.Hour) != 0 {
		t.Error("of none")
	}
}

// TestSpanHasItsFigures: the least, the median and the greatest of what is drawn
// from a span are those of the menu.
func TestSpanHasItsFigures(t *testing.T) {
	s := Span{45 * time.Minute, time.Hour, 2 * time.Hour}
	if s.at(0) != s.Min || s.at(0.5) != s.Median || s.at(1) != s.Max {
		t.Errorf("%v %v %v", s.at(0), s.at(0.5), s.at(1))
	}
	rnd := rand.New(rand.NewPCG(1, 1))
	var all []time.Duration
	for range 20_001 {
		all = append(all, s.at(rnd.Float64()))
	}
	got := NewTimes(all)
	if m := got.Quantile(0.5); (m - time.Hour).Abs() > time.Minute {
		t.Errorf("median %v", m)
	}
	if got.Quantile(0) < s.Min || got.Quantile(1) > s.Max {
		t.Errorf("%v to %v", got.Quantile(0), got.Quantile(1))
	}
}
