package analyte

import (
	"math"
	"strconv"
	"strings"

	"stormglass/unit"
)

// FromText turns a received text and its unit into what is known of a. It is
// the one way in for HL7, FHIR and tables.
//
// Understood are decimal numbers, "<x", ">x", "<=x", ">=x", "x-y", a number
// with its unit behind it where unitText is empty, and the words of flags and
// of AVPU. A unit is never guessed from the size of a number. Whatever cannot
// be used comes back as Unknown with its reason, and the remark says why and
// what to do; the remark is empty where nothing is to be said. A nil analyte
// gives the unusable zero Value.
//
// No allocation for a plain or censored number in a known unit.
func FromText(a *Analyte, text, unitText, assay string, ref Ref) (Value, string) {
	if a == nil {
		return Value{}, "no analyte"
	}
	text = strings.TrimSpace(text)
	if a.Kind == Flag || len(a.Words) > 0 {
		if x, ok := a.word(text); ok {
			return Point(x, ref), ""
		}
	}
	q, rest, ok := parseQuantity(text)
	remark := ""
	if ok && rest != "" {
		switch {
		case a.isComa() && (rest == "T" || rest == "t"):
			remark = "charted with T (tube): verbal response counted as 1, as the Phoenix notes say"
		case strings.TrimSpace(unitText) == "":
			if _, err := unit.Parse(rest); err == nil {
				unitText = rest
			} else {
				ok = false
			}
		default:
			ok = sameUnit(rest, unitText)
		}
	}
	if !ok {
		return Unknown(a, TextOnly, ref), "text " + quoted(text) + " is not understood as a value of " + a.Name
	}
	u, why := a.unitOf(unitText)
	if why != "" {
		return Unknown(a, UnitUnknown, ref), why
	}
	if why := a.assayProblem(assay); why != "" {
		return Unknown(a, AssayUnknown, ref), why
	}
	v, why := a.build(q, u, ref)
	if why != "" {
		remark = why
	}
	return v, remark
}

// Reading is FromText for a result that came with a LOINC code: the code's
// annotation ({FEU}) and assay stand in where the message leaves them out.
func (m Match) Reading(text, unitText, assay string, ref Ref) (Value, string) {
	if assay == "" {
		assay = m.Assay
	}
	return FromText(Get(m.ID), text, m.UnitText(unitText), assay, ref)
}

// UnitText adds the annotation that the code vouches for, unless the unit has
// one of its own (a contradiction then shows as a unit that does not fit).
func (m Match) UnitText(received string) string {
	if m.Annotation == "" || strings.TrimSpace(received) == "" {
		return received
	}
	if up := strings.ToUpper(received); strings.Contains(up, "FEU") || strings.Contains(up, "DDU") || strings.Contains(up, "D-DU") {
		return received
	}
	return received + m.Annotation
}

// FromNumber is FromText for a number that is already a float64 in a known
// unit: columns of tables.
func FromNumber(a *Analyte, x float64, u unit.Unit, assay string, ref Ref) (Value, string) {
	if a == nil {
		return Value{}, "no analyte"
	}
	if why := a.assayProblem(assay); why != "" {
		return Unknown(a, AssayUnknown, ref), why
	}
	return a.build(quantity{lo: x, hi: x}, u, ref)
}

// word finds a text among the words of the analyte, and of every flag.
func (a *Analyte) word(text string) (float64, bool) {
	for _, w := range a.Words {
		if strings.EqualFold(w.Text, text) {
			return w.X, true
		}
	}
	if a.Kind != Flag {
		return 0, false
	}
	for _, w := range flagWords {
		if strings.EqualFold(w.Text, text) {
			return w.X, true
		}
	}
	return 0, false
}

var flagWords = [...]Word{{"1", 1}, {"0", 0}, {"yes", 1}, {"no", 0}, {"true", 1}, {"false", 0}, {"y", 1}, {"n", 0},
	{"present", 1}, {"absent", 0}, {"on", 1}, {"off", 0}, {"t", 1}, {"f", 0}}

// isComa reports whether the analyte is one of the Glasgow scores that charts
// write with a T.
func (a *Analyte) isComa() bool { return a.ID == GCS || a.ID == GCSVerbal }

// sameUnit reports whether the unit behind the number and the unit beside it
// are one.
func sameUnit(a, b string) bool {
	ua, errA := unit.Parse(a)
	ub, errB := unit.Parse(b)
	return errA == nil && errB == nil && ua == ub
}

// unitOf reads the unit text; why is empty if it measures the analyte.
func (a *Analyte) unitOf(unitText string) (u unit.Unit, why string) {
	if strings.TrimSpace(unitText) == "" {
		if a.Bare {
			return a.Unit, ""
		}
		return unit.None, "no unit given for " + a.Name + ": declare one in the code map"
	}
	u, err := unit.Parse(unitText)
	if err == nil && u == a.Unit {
		return u, ""
	}
	if err != nil {
		if a.Kind != Quantity {
			return a.Unit, ""
		}
		return unit.None, a.Name + ": " + err.Error()
	}
	if _, ok := a.Convert(1, u); !ok {
		if (a.ID == DDimer || a.ID == DDimerDDU) && unit.Commensurable(u, unit.MgPerL) {
			return unit.None, "D-dimer in " + unitText + " without FEU or DDU: declare it in the code map (FEU is about twice DDU)"
		}
		return unit.None, "unit " + quoted(unitText) + " does not measure " + a.Name + " (expected " + a.Unit.Code() + " or a convertible unit)"
	}
	return u, ""
}

// assayProblem says what is wrong with the assay, empty if nothing.
func (a *Analyte) assayProblem(assay string) string {
	if !a.NeedsAssay || a.HasAssay(assay) {
		return ""
	}
	keys := ""
	for i, s := range a.Assays {
		if i > 0 {
			keys += ", "
		}
		keys += s.Key
	}
	if assay == "" {
		return a.Name + " without its assay: declare one in the code map (" + keys + ")"
	}
	return a.Name + " by assay " + quoted(assay) + ", which is none of " + keys
}

// build converts, guards the plausible range and gives the interval.
func (a *Analyte) build(q quantity, u unit.Unit, ref Ref) (Value, string) {
	lo, ok := a.Convert(q.lo, u)
	hi := lo
	if q.hi != q.lo {
		hi, _ = a.Convert(q.hi, u)
	}
	if !ok {
		return Unknown(a, UnitUnknown, ref), "unit " + quoted(u.Code()) + " does not measure " + a.Name
	}
	if !(lo >= a.Lo && hi <= a.Hi && lo <= hi) { // as it stands, NaN is outside too
		return Unknown(a, Implausible, ref), a.Name + " " + q.text() + " " + u.Code() + " is outside the plausible range " +
			number(a.Lo) + " to " + number(a.Hi) + " " + a.Unit.Code() + ": kept, not used"
	}
	if a.Kind != Quantity && (lo != math.Trunc(lo) || hi != math.Trunc(hi)) {
		return Unknown(a, Implausible, ref), a.Name + " " + q.text() + " is not a whole number: kept, not used"
	}
	switch q.sign {
	case below:
		if lo == a.Lo {
			return Unknown(a, Implausible, ref), a.Name + " " + q.text() + " lies below the plausible range: kept, not used"
		}
		return Below(lo, a.Lo, ref), ""
	case above:
		if hi == a.Hi {
			return Unknown(a, Implausible, ref), a.Name + " " + q.text() + " lies above the plausible range: kept, not used"
		}
		return Above(hi, a.Hi, ref), ""
	case atMost:
		return AtMost(lo, a.Lo, ref), ""
	case atLeast:
		return AtLeast(hi, a.Hi, ref), ""
	}
	if lo != hi {
		return Within(lo, hi, Ranged, ref), ""
	}
	return Point(lo, ref), ""
}

// comparator of a quantity.
type comparator uint8

const (
	exact comparator = iota
	below
	above
	atMost
	atLeast
)

// quantity is a number as received, with its comparator, or a range.
type quantity struct {
	lo, hi float64
	sign   comparator
}

// text writes the quantity back for remarks.
func (q quantity) text() string {
	signs := [...]string{"", "<", ">", "<=", ">="}
	if q.lo != q.hi {
		return number(q.lo) + "-" + number(q.hi)
	}
	return signs[q.sign] + number(q.lo)
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// quoted shortens and quotes received text for a remark.
func quoted(s string) string {
	const most = 40
	if len(s) > most {
		s = s[:most] + "…"
	}
	return strconv.Quote(s)
}

// parseQuantity reads a comparator and a number, or a range; rest is what
// follows the number, trimmed.
func parseQuantity(s string) (q quantity, rest string, ok bool) {
	s, q.sign = comparatorOf(s)
	x, rest, ok := leadingNumber(s)
	if !ok {
		return q, rest, false
	}
	q.lo, q.hi = x, x
	rest = strings.TrimSpace(rest)
	if q.sign != exact || rest == "" {
		return q, rest, true
	}
	tail, dash := strings.CutPrefix(rest, "-")
	if !dash {
		tail, dash = strings.CutPrefix(rest, "–")
	}
	if !dash {
		return q, rest, true
	}
	y, rest, ok := leadingNumber(strings.TrimSpace(tail))
	if !ok || y < x {
		return q, rest, false
	}
	q.hi = y
	return q, strings.TrimSpace(rest), true
}

func comparatorOf(s string) (string, comparator) {
	if s == "" || s[0] <= '9' { // a number: all comparators sort above the digits
		return s, exact
	}
	for _, c := range [...]struct {
		text string
		sign comparator
	}{{"<=", atMost}, {">=", atLeast}, {"≤", atMost}, {"≥", atLeast}, {"<", below}, {">", above}} {
		if rest, ok := strings.CutPrefix(s, c.text); ok {
			return strings.TrimSpace(rest), c.sign
		}
	}
	return s, exact
}

// leadingNumber reads digits with at most one point, and an exponent only
// where digits follow it. A comma is never read: "1,5" is one and a half in
// one country and fifteen in another.
func leadingNumber(s string) (x float64, rest string, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	digits := 0
	for point := false; i < len(s); i++ {
		if s[i] == '.' && !point {
			point = true
			continue
		}
		if s[i] < '0' || s[i] > '9' {
			break
		}
		digits++
	}
	if digits == 0 || digits > 30 {
		return 0, s, false
	}
	if j := exponentEnd(s, i); j > i {
		i = j
	}
	if i < len(s) && s[i] == ',' {
		return 0, s, false
	}
	x, err := strconv.ParseFloat(s[:i], 64)
	return x, s[i:], err == nil
}

func exponentEnd(s string, i int) int {
	if i >= len(s) || s[i] != 'e' && s[i] != 'E' {
		return i
	}
	j := i + 1
	if j < len(s) && (s[j] == '+' || s[j] == '-') {
		j++
	}
	start := j
	for j < len(s) && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	if j == start || j-start > 3 {
		return i
	}
	return j
}
