package trajectory

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// start is an arbitrary beginning of a stay.
const start = event.Time(1_700_000_000_000)

func hour(h float64) event.Time { return start.Add(time.Duration(h * float64(time.Hour))) }

// pt is a point of a score at an hour of the stay.
func pt(h float64, lo, published, hi int) Point {
	p := Point{At: hour(h), In: rule.Met}
	p.Result.Population = rule.Met
	p.Result.Lo, p.Result.Published, p.Result.Hi = lo, published, hi
	return p
}

// organs is a point whose items are given as pairs of bounds.
func organs(h float64, bounds ...int) Point {
	p := Point{At: hour(h), In: rule.Met}
	p.Result.Population = rule.Met
	p.Result.NItems = len(bounds) / 2
	for i := range p.Result.NItems {
		it := &p.Result.Items()[i]
		it.Lo, it.Hi, it.Published = bounds[2*i], bounds[2*i+1], bounds[2*i]
	}
	return p
}

func out(h float64) Point {
	p := pt(h, 9, 9, 9)
	p.In = rule.NotMet
	return p
}

// A score of 0..1, then 1..3 from hour 3, 2..3 from hour 5, 0 from hour 9;
// followed to hour 12. At threshold 2: certain from 5 to 9, possible 3 to 9.
func TestEpisode(t *testing.T) {
	c := Of([]Point{pt(0, 0, 0, 1), pt(3, 1, 1, 3), pt(5, 2, 2, 3), pt(9, 0, 0, 0)}, Reaches(2), nil, hour(12))
	want := Course{From: hour(0), To: hour(12), Spoken: 12 * time.Hour,
		Worst:   Worst{Range: Range{Lo: 2, Hi: 3, Published: 2}, At: hour(5), LoAt: hour(5), HiAt: hour(3)},
		Certain: 4 * time.Hour, Possible: 6 * time.Hour,
		Episodes: []Episode{{Onset: hour(5), From: hour(3), Resolved: hour(9)}}}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
	if c.Onset() != hour(5) {
		t.Errorf("onset %v", c.Onset())
	}
}

// A child who arrives failing, or about whom too little is known at first, may
// have been failing before.
func TestArrivesFailing(t *testing.T) {
	for _, first := range []Point{pt(0, 3, 3, 5), pt(0, 0, 0, 13)} {
		c := Of([]Point{first, pt(4, 3, 3, 3)}, Reaches(2), nil, hour(6))
		if e := c.Episodes[0]; !e.Before || e.From != hour(0) || e.Resolved != 0 {
			t.Errorf("%+v", e)
		}
	}
}

// What cannot be known does not resolve; what is known does, and what follows
// is another episode.
func TestStaleDoesNotResolve(t *testing.T) {
	c := Of([]Point{pt(0, 0, 0, 0), pt(1, 2, 2, 2), pt(2, 0, 0, 6), pt(4, 3, 3, 3), pt(5, 1, 1, 1), pt(6, 0, 0, 4), pt(7, 2, 2, 4)}, Reaches(2), nil, hour(8))
	want := []Episode{{Onset: hour(1), From: hour(1), Resolved: hour(5)}, {Onset: hour(7), From: hour(6)}}
	if !reflect.DeepEqual(c.Episodes, want) {
		t.Errorf("got  %+v\nwant %+v", c.Episodes, want)
	}
	if c.Certain != 3*time.Hour || c.Possible != 6*time.Hour {
		t.Errorf("certain %v possible %v", c.Certain, c.Possible)
	}
}

// No organ is called resolved while the support that normalises it runs.
func TestSupportHoldsAnEpisodeOpen(t *testing.T) {
	ventilated := func(at event.Time) bool { return at < hour(20) }
	points := []Point{pt(0, 3, 3, 3), pt(6, 0, 0, 0), pt(12, 1, 1, 1), pt(20, 0, 0, 0)}
	c := Of(points, Reaches(2), ventilated, hour(24))
	want := []Episode{{Onset: hour(0), From: hour(0), Before: true, Resolved: hour(20)}}
	if !reflect.DeepEqual(c.Episodes, want) {
		t.Errorf("got  %+v\nwant %+v", c.Episodes, want)
	}
	if c.Certain != 6*time.Hour {
		t.Errorf("the time above is 6 h, got %v", c.Certain)
	}
	c = Of(points[:3], Reaches(2), ventilated, hour(19))
	if e := c.Episodes[0]; !e.Held || e.Resolved != 0 {
		t.Errorf("under support: %+v", e)
	}
}

// Where the patient is not of the population nothing is counted, and an
// episode does not resolve by it.
func TestOutOfPopulation(t *testing.T) {
	c := Of([]Point{out(0), pt(2, 2, 2, 2), out(5)}, Reaches(2), nil, hour(9))
	if c.Spoken != 3*time.Hour || c.Certain != 3*time.Hour || c.Worst.Published != 2 {
		t.Errorf("%+v", c)
	}
	if len(c.Episodes) != 1 || c.Episodes[0].Resolved != 0 || !c.Episodes[0].Before {
		t.Errorf("%+v", c.Episodes)
	}
	if c := Of([]Point{out(0)}, Reaches(2), nil, hour(9)); c.Spoken != 0 || c.Onset() != 0 || c.Worst.HiAt != 0 {
		t.Errorf("%+v", c)
	}
}

func TestCriterion(t *testing.T) {
	say := func(h float64, truth rule.Truth) Point {
		p := pt(h, 0, 0, 0)
		p.Result.NCriteria = 2
		p.Result.Criteria()[1] = truth
		return p
	}
	c := Of([]Point{say(0, rule.NotMet), say(1, rule.Undetermined), say(2, rule.Met), say(3, rule.NotMet)}, Criterion(1), nil, hour(4))
	if want := []Episode{{Onset: hour(2), From: hour(1), Resolved: hour(3)}}; !reflect.DeepEqual(c.Episodes, want) {
		t.Errorf("%+v", c.Episodes)
	}
	p := say(0, rule.Met)
	if Criterion(2)(&p) != rule.Undetermined {
		t.Error("a criterion that is not there is undetermined")
	}
}

// Two organs at 2 points of their item: three-valued.
func TestOrgans(t *testing.T) {
	for _, c := range []struct {
		p    Point
		want rule.Truth
	}{
		{organs(0, 2, 2, 2, 4, 0, 0), rule.Met},
		{organs(0, 2, 2, 1, 2, 0, 0), rule.Undetermined},
		{organs(0, 4, 4, 1, 1, 0, 1), rule.NotMet},
	} {
		if got := Organs(2, 2)(&c.p); got != c.want {
			t.Errorf("%v: %v, want %v", c.p.Result.Items(), got, c.want)
		}
	}
}

// scores.md §5: two organs or more new, or one more in a patient who already
// had one.
func TestNewOrProgressive(t *testing.T) {
	none, one, two := organs(0, 0, 0, 0, 0, 0, 0), organs(0, 2, 2, 0, 0, 0, 0), organs(0, 2, 2, 3, 3, 0, 0)
	open := organs(0, 0, 4, 0, 0, 0, 0) // the first organ was not known
	for _, c := range []struct {
		name string
		base Point
		now  Point
		want rule.Truth
	}{
		{"none, one new", none, organs(1, 2, 2, 0, 0, 0, 0), rule.NotMet},
		{"none, two new", none, organs(1, 2, 2, 2, 2, 0, 0), rule.Met},
		{"none, one new and one open", none, organs(1, 2, 2, 0, 2, 0, 0), rule.Undetermined},
		{"one, the same", one, organs(1, 4, 4, 0, 0, 0, 0), rule.NotMet},
		{"one, one more", one, organs(1, 2, 2, 0, 0, 2, 2), rule.Met},
		{"one, another in its place", one, organs(1, 0, 0, 2, 2, 0, 0), rule.Met},
		{"two, the same", two, organs(1, 2, 2, 2, 2, 1, 1), rule.NotMet},
		{"two, one more", two, organs(1, 0, 0, 2, 2, 2, 2), rule.Met},
		{"unknown before, now that organ", open, organs(1, 3, 3, 0, 0, 0, 0), rule.NotMet},
		{"unknown before, now another", open, organs(1, 0, 0, 2, 2, 0, 0), rule.Undetermined},
		// Was the first there before? Then one is new in a patient who had one;
		// if not, two are new. Either way it is met.
		{"unknown before, now that and another", open, organs(1, 3, 3, 2, 2, 0, 0), rule.Met},
	} {
		if got := NewOrProgressive(&c.base, 2)(&c.now); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if KindOf(&one, 2) != NewMODS || KindOf(&two, 2) != ProgressiveMODS || KindOf(&open, 2) != NewMODS {
		t.Error("kind")
	}
	wide := organs(0, 2, 2, 0, 2, 0, 0)
	if o := out(0); KindOf(&wide, 2) != KindUnknown || KindOf(&o, 2) != KindUnknown {
		t.Error("kind of an open baseline")
	}
}

// Sepsis-3: a rise by 2 points. Of a baseline of 1..2, 3 is a rise by 1..2.
func TestRises(t *testing.T) {
	base := Range{Lo: 1, Hi: 2, Published: 1}
	for _, c := range []struct {
		p    Point
		want rule.Truth
	}{{pt(1, 3, 3, 3), rule.Undetermined}, {pt(1, 4, 4, 5), rule.Met}, {pt(1, 1, 2, 2), rule.NotMet}} {
		if got := Rises(base, 2)(&c.p); got != c.want {
			t.Errorf("%+v: %v", c.p.Range(), got)
		}
	}
	if d := (Range{3, 3, 3}).Minus(base); d != (Range{1, 2, 2}) {
		t.Errorf("delta %+v", d)
	}
}

// MODS with sepsis from hour 2 to 5, open to 6, without to 9.
func TestBeside(t *testing.T) {
	var p Pair
	p.Add(hour(0), rule.NotMet, rule.Met)
	p.Add(hour(2), rule.Met, rule.Met)
	p.Add(hour(5), rule.Met, rule.Undetermined)
	p.Add(hour(6), rule.Met, rule.NotMet)
	got := p.End(hour(9))
	want := Beside{With: 3 * time.Hour, Open: time.Hour, Without: 3 * time.Hour, Onset: hour(2), Then: rule.Met, Ever: rule.Met}
	if got != want {
		t.Errorf("got %+v", got)
	}
	p.Reset()
	p.Add(hour(0), rule.Met, rule.NotMet)
	if got = p.End(hour(4)); got.Ever != rule.NotMet || got.Without != 4*time.Hour || got.Then != rule.NotMet {
		t.Errorf("without sepsis: %+v", got)
	}
	p.Add(hour(5), rule.Met, rule.Undetermined)
	if got = p.End(hour(6)); got.Ever != rule.Undetermined {
		t.Errorf("open: %+v", got)
	}
}

// random is a course of points at whole hours, some repeated.
func random(r *rand.Rand) []Point {
	var list []Point
	for h := 0; h < 60; h++ {
		if r.IntN(3) == 0 {
			continue
		}
		lo := r.IntN(4)
		p := pt(float64(h), lo, lo+r.IntN(2), lo+1+r.IntN(3))
		if r.IntN(12) == 0 {
			p.In = rule.NotMet
		}
		list = append(list, p)
		if r.IntN(10) == 0 {
			list = append(list, pt(float64(h), r.IntN(4), 4, 5))
		}
	}
	return list
}

// The order in which points come does not matter.
func TestOrderOfDelivery(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 7))
		list := random(r)
		want := Of(append([]Point(nil), list...), Reaches(3), nil, hour(60))
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := Of(list, Reaches(3), nil, hour(60)); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, want)
		}
	}
}

// A course of the points where the answer changes is that of every hour.
func TestChangesAreTheHourlyCourse(t *testing.T) {
	for seed := range uint64(200) {
		changes := Sort(random(rand.New(rand.NewPCG(seed, 8))))
		var hourly []Point
		for h := range 60 {
			if p := At(changes, hour(float64(h))); p != nil {
				q := *p
				q.At = hour(float64(h))
				hourly = append(hourly, q)
			}
		}
		got, want := Of(hourly, Reaches(3), nil, hour(60)), Of(changes, Reaches(3), nil, hour(60))
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, want)
		}
	}
}

// A fold that is used again keeps nothing of the stay before.
func TestReset(t *testing.T) {
	f := NewFold(Reaches(2), nil)
	a, b := pt(0, 5, 5, 5), pt(0, 0, 0, 0)
	f.Add(&a)
	f.End(hour(3))
	f.Reset()
	f.Add(&b)
	if c := f.End(hour(3)); c.Certain != 0 || len(c.Episodes) != 0 || c.Worst.Hi != 0 {
		t.Errorf("%+v", c)
	}
}
