package reference

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/unit"
)

// Sex as intervals tell it apart; the zero Sex is any, or not known.
type Sex uint8

// Sexes.
const (
	AnySex Sex = iota
	Female
	Male
)

// Key is the sex as files write it: "any", "f", "m".
func (s Sex) Key() string { return [...]string{"any", "f", "m"}[min(s, Male)] }

// String is the sex in words.
func (s Sex) String() string { return [...]string{"any sex", "female", "male"}[min(s, Male)] }

// ParseSex reads f, female, m, male, and any; what else a record may hold
// ("other", "unknown", nothing) is AnySex with ok false.
func ParseSex(text string) (s Sex, ok bool) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "f", "female":
		return Female, true
	case "m", "male":
		return Male, true
	case "any":
		return AnySex, true
	}
	return AnySex, false
}

// Age is how old somebody is, as far as it is known, on the two scales by
// which bands turn. The zero Age is unknown.
type Age struct {
	// Least and Most are calendar months with the fraction of the running one,
	// as analyte.Age has them.
	Least, Most float64
	// LifeLeast and LifeMost are the time since birth.
	LifeLeast, LifeMost time.Duration
	Known               bool
}

const (
	day = 24 * time.Hour
	// week is seven days.
	week = 7 * day
	// meanMonth carries an age that was given in months over to time since
	// birth, as the timeline does.
	meanMonth = 30.4375 * float64(day)
)

// AgeOf is an age in months; the time since birth follows from it at 30.4375
// days a month. A value without information is an unknown age.
func AgeOf(months analyte.Value) Age {
	if !months.Informative() {
		return Age{}
	}
	lo, hi := months.Bounds()
	lo, hi = max(lo, 0), max(hi, 0)
	return Age{Least: lo, Most: hi, LifeLeast: lifeOf(lo), LifeMost: lifeOf(hi), Known: true}
}

func lifeOf(months float64) time.Duration {
	return time.Duration(math.Round(months*meanMonth/float64(time.Second))) * time.Second
}

// Since is the age with the time since birth as a birth date gives it: a date
// known to the day leaves a day between least and most.
func (a Age) Since(least, most time.Duration) Age {
	if !a.Known || least > most {
		return a
	}
	a.LifeLeast, a.LifeMost = max(least, 0), max(most, 0)
	return a
}

// String is the age in the unit that suits it: "40 h", "12 d", "7 mo", "4 y".
func (a Age) String() string {
	if !a.Known {
		return "age not known"
	}
	lo, hi := ageWords(a.Least, a.LifeLeast), ageWords(a.Most, a.LifeMost)
	if lo == hi {
		return lo
	}
	return lo + " to " + hi
}

func ageWords(months float64, life time.Duration) string {
	whole := func(x float64, u string) string {
		return strconv.FormatFloat(math.Floor(round6(x)), 'f', -1, 64) + " " + u
	}
	switch {
	case life < 4*day:
		return whole(life.Hours(), "h")
	case months < 3:
		return whole(life.Hours()/24, "d")
	case months < 24:
		return whole(months, "mo")
	}
	return whole(months/12, "y")
}

// Edge is an age at which a band begins or ends. The zero Edge is none.
type Edge struct {
	N    float64
	Unit unit.Unit // hour, day, week, month or year
}

// Stated reports whether the edge is one.
func (e Edge) Stated() bool { return e.Unit != unit.None }

// String is the edge as files write it: "6 mo".
func (e Edge) String() string {
	if !e.Stated() {
		return ""
	}
	code := e.Unit.Code()
	if e.Unit == unit.Year {
		code = "y"
	}
	return strconv.FormatFloat(e.N, 'f', -1, 64) + " " + code
}

// calendar reports whether the edge turns with the calendar, and its months.
func (e Edge) calendar() (months float64, ok bool) {
	switch e.Unit {
	case unit.Month:
		return e.N, true
	case unit.Year:
		return 12 * e.N, true
	}
	return 0, false
}

// life is the time since birth at which an edge in hours, days or weeks lies.
func (e Edge) life() time.Duration { return time.Duration(math.Round(e.N * e.step())) }

// step is the length of one hour, day or week.
func (e Edge) step() float64 {
	switch e.Unit {
	case unit.Day:
		return float64(day)
	case unit.Week:
		return float64(week)
	}
	return float64(time.Hour)
}

// reached reports whether an age is at or past the edge.
func (e Edge) reached(months float64, life time.Duration) bool {
	if m, ok := e.calendar(); ok {
		return round6(months) >= m
	}
	return life >= e.life()
}

// before orders edges by time since birth at mean months.
func (e Edge) before(o Edge) bool { return e.mean() < o.mean() }

func (e Edge) mean() float64 {
	if m, ok := e.calendar(); ok {
		return m * meanMonth
	}
	return e.N * e.step()
}

// ParseEdge reads "6 mo", "5wk", "18 y", "40 h", "15 d".
func ParseEdge(text string) (Edge, error) {
	s := strings.TrimSpace(text)
	i := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if i <= 0 {
		return Edge{}, fmt.Errorf("%q is no age; write a number with h, d, wk, mo or y: 6 mo", clip(text))
	}
	x, err := strconv.ParseFloat(s[:i], 64)
	var u unit.Unit
	switch strings.ToLower(strings.TrimSpace(s[i:])) {
	case "h":
		u = unit.Hour
	case "d":
		u = unit.Day
	case "wk", "w":
		u = unit.Week
	case "mo":
		u = unit.Month
	case "y", "a", "yr":
		u = unit.Year
	}
	e := Edge{x, u}
	if err != nil || u == unit.None || e.mean() > oldest {
		return Edge{}, fmt.Errorf("%q is no age; write a number with h, d, wk, mo or y: 6 mo", clip(text))
	}
	return e, nil
}

// oldest is beyond any age that a band may have: 150 years.
const oldest = 150 * 12 * meanMonth

// ParseAge reads an age as ParseEdge does, or a range of ages: "11 mo - 13 mo".
func ParseAge(text string) (Age, error) {
	from, to, ranged := strings.Cut(text, "-")
	lo, err := ParseEdge(from)
	if err != nil {
		return Age{}, err
	}
	hi := lo
	if ranged {
		if hi, err = ParseEdge(to); err != nil {
			return Age{}, err
		}
		if hi.before(lo) {
			return Age{}, fmt.Errorf("%q: the second age is the lower one", clip(text))
		}
	}
	a := Age{Known: true}
	a.Least, a.LifeLeast = lo.both()
	a.Most, a.LifeMost = hi.both()
	return a, nil
}

// both is the edge on the two scales, by mean months.
func (e Edge) both() (months float64, life time.Duration) {
	if m, ok := e.calendar(); ok {
		return m, lifeOf(m)
	}
	return float64(e.life()) / meanMonth, e.life()
}

// Person is what decides which intervals apply.
type Person struct {
	Age Age
	Sex Sex
	// Gestation at birth and Postmenstrual age in weeks; either may be unusable.
	// Without the first it follows from the second and the time since birth.
	Gestation, Postmenstrual analyte.Value
}

const (
	// term is the gestation in weeks from which an infant is not preterm.
	term = 37
	// infancy is how long, in months, a preterm birth keeps intervals away.
	infancy = 12
	// adult is the age in months from which intervals without ages apply.
	adult = 18 * 12
)

// openLife is the time of life in which unknown gestation leaves open whether
// the intervals of term infants apply.
const openLife = 16 * week

// weeks are the possible gestations in weeks; stated says whether they rest on
// something said.
func (p *Person) weeks() (lo, hi float64, stated bool) {
	if p.Gestation.Informative() {
		lo, hi = p.Gestation.Bounds()
		return lo, hi, true
	}
	if p.Postmenstrual.Informative() {
		lo, hi = p.Postmenstrual.Bounds()
		return lo - float64(p.Age.LifeMost)/float64(week), hi - float64(p.Age.LifeLeast)/float64(week), true
	}
	g := analyte.Get(analyte.GestationalAge)
	return g.Lo, g.Hi, false
}

func round6(x float64) float64 {
	var buf [32]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'e', 5, 64)), 64)
	if err != nil {
		return x
	}
	return y
}

// clip shortens text of a file for a message, without what steers a terminal.
func clip(s string) string {
	const most = 40
	r := []rune(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0xfffd {
			return '?'
		}
		return r
	}, s))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
