package trajectory

import (
	"math"
	"reflect"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// sofaDays are days with a known score; −1 is a day without one.
func sofaDays(points ...int) []Day {
	var list []Day
	for i, x := range points {
		d := Day{Number: i + 1}
		if x >= 0 {
			d.Range, d.Scored = Range{x, x, x}, true
		}
		list = append(list, d)
	}
	return list
}

// The score of a day is the answer in force at its end; the end of the stay
// ends its last day.
func TestDaysAtEnd(t *testing.T) {
	d := NewDays(start, AtEnd)
	for _, p := range []Point{pt(0, 4, 4, 4), pt(20, 7, 7, 7), pt(24, 6, 6, 6), pt(25, 5, 5, 8), pt(80, 1, 1, 1)} {
		d.Add(&p)
	}
	want := []Day{
		{Number: 1, Range: Range{6, 6, 6}, Scored: true}, // at 24 h, not 7
		{Number: 2, Range: Range{5, 8, 5}, Scored: true},
		{Number: 3, Range: Range{5, 8, 5}, Scored: true},
		{Number: 4, Range: Range{1, 1, 1}, Scored: true},
	}
	if got := d.End(hour(90)); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// Phoenix in 24 h is the worst total at one time: 2, although the worst of each
// component would add up to 3 (scores.md §1.3).
func TestDaysHighest(t *testing.T) {
	d := NewDays(start, Highest)
	a, b, c := pt(1, 2, 2, 4), pt(9, 1, 1, 3), pt(30, 0, 0, 0)
	d.Add(&a)
	d.Add(&b)
	d.Add(&c)
	got := d.End(hour(31))
	if got[0].Range != (Range{2, 4, 2}) || got[1].Range != (Range{1, 3, 1}) {
		t.Errorf("%+v", got)
	}
}

func TestDaysOutOfPopulation(t *testing.T) {
	d := NewDays(start, AtEnd)
	a, b := out(0), pt(30, 3, 3, 3)
	d.Add(&a)
	d.Add(&b)
	if got := d.End(hour(40)); got[0].Scored || !got[1].Scored {
		t.Errorf("%+v", got)
	}
	d.Reset(start)
	if got := d.End(hour(40)); len(got) != 0 {
		t.Errorf("after reset: %+v", got)
	}
}

// Day 1: 9. Days 2..9: 8 7 6 6 5 5 4 4 add up to 45, mean 5.625, fall 3.375.
func TestEndpointMeasured(t *testing.T) {
	e := ImmunoSep(sofaDays(9, 8, 7, 6, 6, 5, 5, 4, 4), start, 0)
	fall, ok := e.Fall()
	if !ok || fall != 3.375 || e.Published != rule.Met || e.Responder != rule.Met {
		t.Errorf("%+v fall %v", e, fall)
	}
	if m := e.Mean; m.Scored != 8 || m.Of != 8 || m.Sum.Published != 45 {
		t.Errorf("%+v", m)
	}
}

// Death on day 4: 10 | 11 12 13 then 24 for each of days 5 to 9:
// 36 + 120 = 156, mean 19.5, fall −9.5.
func TestEndpointDeath(t *testing.T) {
	e := ImmunoSep(sofaDays(10, 11, 12, 13), start, hour(3*24+5))
	fall, ok := e.Fall()
	if !ok || fall != -9.5 || e.Published != rule.NotMet || e.Responder != rule.NotMet {
		t.Errorf("%+v fall %v", e, fall)
	}
	if m := e.Mean; m.Dead != 5 || m.Scored != 3 || m.Carried != 0 {
		t.Errorf("%+v", m)
	}
}

// Discharged after day 4: 8 | 4 3 2 then 2 carried to day 9: 9 + 5·2 = 19,
// mean 2.375, fall 5.625. Nothing is known of the days carried: at worst 24
// each, so that the honest answer is open.
func TestEndpointCarriedForward(t *testing.T) {
	e := ImmunoSep(sofaDays(8, 4, 3, 2), start, 0)
	fall, ok := e.Fall()
	if !ok || fall != 5.625 || e.Published != rule.Met || e.Responder != rule.Undetermined {
		t.Errorf("%+v fall %v", e, fall)
	}
	if lo, hi := e.Mean.Bounds(); e.Mean.Carried != 5 || lo != 9.0/8 || hi != (9+5*24)/8.0 {
		t.Errorf("%+v %v %v", e.Mean, lo, hi)
	}
	// A gap inside the stay is carried forward, too: 8 | 4 (4) 2 2 2 2 2 2 = 20.
	e = ImmunoSep(sofaDays(8, 4, -1, 2, 2, 2, 2, 2, 2), start, 0)
	if e.Mean.Sum.Published != 20 || e.Mean.Carried != 1 {
		t.Errorf("gap: %+v", e.Mean)
	}
}

// Nothing to carry forward: the trial's rules do not say.
func TestEndpointUnknown(t *testing.T) {
	e := ImmunoSep(sofaDays(-1, -1, 3), start, 0)
	if _, ok := e.Fall(); ok || e.Published != rule.Undetermined || e.Responder != rule.Undetermined || e.Mean.Missing != 1 {
		t.Errorf("%+v", e)
	}
	if _, ok := ImmunoSep(nil, start, 0).Fall(); ok {
		t.Error("no days")
	}
	// Day 1 is the baseline, so that a day 2 without a score carries it forward.
	if m := MeanSOFA(sofaDays(6), 2, 9, start, 0); m.Sum.Published != 48 || m.Carried != 8 {
		t.Errorf("%+v", m)
	}
}

// The cut-off of 1.4: of 8 days the fall is a multiple of 1/8, so 1.375 is no
// response and 1.5 is one, and "at least 1.4" equals "more than 1.4".
func TestEndpointCut(t *testing.T) {
	day1 := 10
	for sum := 0; sum <= 8*DeathSOFA; sum++ {
		fall := float64(day1) - float64(sum)/8
		if atLeast, more := fall >= 1.4, fall > 1.4; atLeast != more {
			t.Errorf("sum %d differs", sum)
		}
		if got, want := responds(day1, sum, 8), fall >= 1.4; got != want {
			t.Errorf("sum %d: %v", sum, got)
		}
	}
	if responds(10, 69, 8) || !responds(10, 68, 8) { // 1.375 and 1.5
		t.Error("cut")
	}
	// Of the longer form 14 days are summed.
	if m := MeanSOFA(sofaDays(9, 8), 2, 15, start, 0); m.Of != 14 {
		t.Errorf("%+v", m)
	}
}

// Days 1 to 3: 10, 12..14, 8, dead on day 3. Published 30; the other 25 days
// may each be 0 to 33.
func TestCumulative(t *testing.T) {
	list := sofaDays(10, 12, 8)
	list[1].Hi = 14
	got := Cumulative(list, CumulativeDays, 33, hour(60), start)
	want := Total{Range: Range{Lo: 30, Hi: 32 + 25*33, Published: 30}, Days: 3, Dead: 25}
	if got != want {
		t.Errorf("got %+v", got)
	}
	got = Cumulative(list, CumulativeDays, 33, 0, start)
	if got.Missing != 25 || got.Dead != 0 || got.Published != 30 {
		t.Errorf("alive: %+v", got)
	}
	if got = Cumulative(list, 2, 33, 0, start); got != (Total{Range: Range{22, 24, 22}, Days: 2}) {
		t.Errorf("two days: %+v", got)
	}
}

func TestDayOf(t *testing.T) {
	for _, c := range []struct {
		at   time.Duration
		want int
	}{{-time.Hour, 1}, {0, 1}, {time.Millisecond, 1}, {24 * time.Hour, 1}, {24*time.Hour + time.Millisecond, 2}, {48 * time.Hour, 2}} {
		if got := dayOf(start, start.Add(c.at)); got != c.want {
			t.Errorf("%v: day %d, want %d", c.at, got, c.want)
		}
	}
	if n := lastDay(start, event.Time(0), 9); n != 9 {
		t.Errorf("no death: %d", n)
	}
}

// pelod2-daily-2015.
func TestPELOD2Days(t *testing.T) {
	if got := PELOD2Days(); !reflect.DeepEqual(got, []int{1, 2, 5, 8, 12, 16, 18}) {
		t.Errorf("%v", got)
	}
	if m, ok := (Mean{}).Published(); ok || m != 0 {
		t.Error("mean of nothing")
	}
	if lo, hi := (Mean{}).Bounds(); lo != 0 || math.Abs(hi-24) > 0 {
		t.Error("bounds of nothing")
	}
}
