package story

import (
	"fmt"
	"strconv"
	"strings"

	"stormglass/analyte"
)

// wordKinds are the answers that are a word of their own.
var wordKinds = map[string]want{
	"met": {kind: wantTruth, word: "met"}, "undetermined": {kind: wantTruth, word: "undetermined"}, "not met": {kind: wantTruth, word: "not_met"},
	"out": {kind: wantOut}, "in": {kind: wantIn}, "open": {kind: wantOpen}, "held": {kind: wantHeld}, "not held": {kind: wantNotHeld},
}

// textKinds are the answers that are followed by a quoted text.
var textKinds = map[string]wantKind{"says": wantSays, "without": wantWithout, "note": wantNote, "flips": wantFlips, "why": wantWhy}

// analyteKinds are the answers that are followed by an analyte.
var analyteKinds = map[string]wantKind{"missing": wantMissing, "settles": wantSettles, "because": wantBecause, "obtain": wantObtain,
	"unsettled": wantUnsettled}

// answer reads one answer of an expectation.
func (p *parser) answer(s string) (want, error) {
	if w, ok := wordKinds[s]; ok {
		return w, nil
	}
	head, rest, _ := strings.Cut(s, " ")
	rest = strings.TrimSpace(rest)
	if kind, ok := textKinds[head]; ok {
		if text := strings.Trim(rest, `"`); text != "" {
			return want{kind: kind, word: text}, nil
		}
		return want{}, p.fail(head+" nothing", "write the text in quotation marks")
	}
	if kind, ok := analyteKinds[head]; ok {
		key, reason, _ := strings.Cut(rest, " ")
		if _, ok := analyte.ByKey(key); !ok {
			return want{}, p.fail(fmt.Sprintf("%s %q is not in the catalogue", head, key), "")
		}
		return want{kind: kind, word: key, extra: strings.TrimSpace(reason)}, nil
	}
	switch head {
	case "state":
		return want{kind: wantState, word: rest}, nil
	case "since", "until":
		t, err := p.instant(rest)
		return want{kind: map[string]wantKind{"since": wantSince, "until": wantUntil}[head], at: t}, err
	case "published":
		n, err := strconv.Atoi(rest)
		if err != nil {
			return want{}, p.fail("published "+rest, "write a whole number")
		}
		return want{kind: wantPublished, lo: n}, nil
	case "probability":
		x, err := strconv.ParseFloat(strings.TrimSuffix(rest, " %"), 64)
		if err != nil {
			return want{}, p.fail("probability "+rest, "write it in percent with one decimal, such as `probability 12.9 %`")
		}
		return want{kind: wantProbability, word: strconv.FormatFloat(x, 'f', 1, 64)}, nil
	}
	return p.span(s)
}

// span reads `2` or `2..4`.
func (p *parser) span(s string) (want, error) {
	lo, hi, ranged := strings.Cut(s, "..")
	a, err1 := strconv.Atoi(lo)
	b := a
	var err2 error
	if ranged {
		b, err2 = strconv.Atoi(hi)
	}
	if err1 != nil || err2 != nil || b < a {
		return want{}, p.fail(fmt.Sprintf("%q is no answer", s), "a number, a range such as 2..4, met, not met, undetermined, in, out, open, held, state NAME, "+
			"published N, probability P %, since TIME, until TIME, missing ANALYTE [reason], settles, obtain, unsettled or because ANALYTE, "+
			"says, without, note, flips or why \"…\"")
	}
	return want{kind: wantRange, lo: a, hi: b}, nil
}
