package story

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// origin is the instant 0:00 of every story.
var origin = event.TimeOf(time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC))

// parser holds the state of reading one file.
type parser struct {
	file    string
	line    int
	stories []Story
	cur     *Story
	block   string // load, give or at
	n       int    // events of the current story
	visit   int    // admissions of the current story
}

// Parse reads the stories of one file. The error is a *ParseError.
func Parse(file string, r io.Reader) ([]Story, error) {
	p := &parser{file: file}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		p.line++
		text := sc.Text()
		if i := strings.Index(text, "#"); i >= 0 && (i == 0 || text[i-1] == ' ' || text[i-1] == '\t') {
			text = text[:i]
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if err := p.take(text); err != nil {
			return nil, err
		}
	}
	if err := sc.Err(); err != nil {
		return nil, &ParseError{file, p.line + 1, err.Error(), ""}
	}
	p.finish()
	for _, s := range p.stories {
		if s.expects() == 0 {
			return nil, &ParseError{file, s.Line, fmt.Sprintf("story %q expects nothing", s.Title), "add `at TIME` and `expect RULE ANSWER` lines"}
		}
	}
	if len(p.stories) == 0 {
		return nil, &ParseError{file, 1, "no story in this file", "begin with `story TITLE`"}
	}
	return p.stories, nil
}

// expects counts the expectations of a story.
func (s *Story) expects() int {
	n := 0
	for _, c := range s.Checks {
		n += len(c.Expects)
	}
	return n
}

func (p *parser) fail(text, mend string) error { return &ParseError{p.file, p.line, text, mend} }

func (p *parser) finish() {
	if p.cur != nil {
		p.stories = append(p.stories, *p.cur)
		p.cur = nil
	}
}

func (p *parser) take(text string) error {
	indented := text[0] == ' ' || text[0] == '\t'
	head, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	rest = strings.TrimSpace(rest)
	if !indented && head == "story" {
		p.finish()
		p.cur, p.block, p.n, p.visit = &Story{File: p.file, Line: p.line, Title: rest}, "", 0, 0
		if rest == "" {
			return p.fail("a story needs a title", "write `story TITLE`")
		}
		return nil
	}
	if p.cur == nil {
		return p.fail(fmt.Sprintf("%.40q stands before the first story", head), "begin with `story TITLE`")
	}
	if indented {
		return p.entry(head, rest)
	}
	switch head {
	case "source":
		p.cur.Source = rest
	case "interval":
		return p.interval(rest)
	case "patient":
		return p.patient(rest)
	case "load", "give":
		p.block = head
	case "at":
		return p.at(rest)
	case "expect":
		return p.expect(rest)
	default:
		return p.fail(fmt.Sprintf("%q is no word of the language", head), "one of story, source, patient, interval, load, give, at, expect")
	}
	return nil
}

// entry is an indented line: its meaning depends on the block.
func (p *parser) entry(head, rest string) error {
	switch p.block {
	case "load":
		return p.load(head, rest)
	case "give":
		return p.give(head, rest)
	case "at":
		if head != "expect" {
			return p.fail(fmt.Sprintf("%q under `at`", head), "write `expect RULE ANSWER`")
		}
		return p.expect(rest)
	}
	return p.fail("an indented line without `load`, `give` or `at` above it", "")
}

// instant reads h:mm (hours may exceed 24), or RFC 3339.
func (p *parser) instant(s string) (event.Time, error) {
	if strings.Contains(s, "T") {
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			return 0, p.fail(fmt.Sprintf("%q is no time", s), "write h:mm since the start, or 2026-01-10T03:00:00Z")
		}
		return event.TimeOf(t), nil
	}
	sign := 1
	body := s
	if strings.HasPrefix(body, "-") {
		sign, body = -1, body[1:]
	}
	h, m, ok := strings.Cut(body, ":")
	hours, err1 := strconv.Atoi(h)
	mins, err2 := strconv.Atoi(m)
	if !ok || err1 != nil || err2 != nil || len(m) != 2 || mins > 59 || hours > 24*400 {
		return 0, p.fail(fmt.Sprintf("%q is no time", s), "write h:mm since the start, such as 0:00, 26:30 or -5:00")
	}
	return origin.Add(time.Duration(sign) * (time.Duration(hours)*time.Hour + time.Duration(mins)*time.Minute)), nil
}

// add appends an event with the identity that every event of a story has.
func (p *parser) add(e event.Event, at event.Time) {
	e.ID = event.NewID("story", p.file+":"+strconv.Itoa(p.cur.Line), strconv.Itoa(p.line), p.n)
	p.n++
	e.Patient = event.Patient{Authority: "story", Value: strconv.Itoa(p.cur.Line)}
	if e.Sender == "" {
		e.Sender = "story"
	}
	e.At, e.To, e.Sent = at, at, at
	if e.Recorded == 0 {
		e.Recorded = at
	}
	e.Value = e.Value.WithRef(e.ID)
	p.cur.Events = append(p.cur.Events, e)
}

// patient reads `age 36 mo, born 2023-01-05, sex male, gestation 32 wk, weight 14 kg`.
func (p *parser) patient(rest string) error {
	for _, part := range strings.Split(rest, ",") {
		f := strings.Fields(part)
		if len(f) < 2 {
			return p.fail(fmt.Sprintf("patient %q", strings.TrimSpace(part)), "write for example `patient age 36 mo, weight 14 kg, gestation 32 wk, sex female`")
		}
		if err := p.trait(f); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) trait(f []string) error {
	person := &event.PersonDetail{}
	start := origin.Add(-time.Minute)
	switch f[0] {
	case "age", "gestation":
		id := analyte.Age
		if f[0] == "gestation" {
			id = analyte.GestationalAge
		}
		v, remark := analyte.FromText(analyte.Get(id), f[1], strings.Join(f[2:], " "), "", 0)
		if !v.Informative() {
			return p.fail(f[0]+" "+strings.Join(f[1:], " ")+": "+remark, "write for example `age 36 mo` or `gestation 32 wk`")
		}
		if id == analyte.Age {
			person.AgeMonths = v
			start = origin
		} else {
			person.GestationWeeks = v
		}
	case "born":
		t, err := time.Parse("2006-01-02", f[1])
		if err != nil {
			return p.fail("born "+f[1], "write the date as 2023-01-05")
		}
		person.BirthFrom, person.BirthTo, person.BirthText = event.TimeOf(t), event.TimeOf(t.Add(24*time.Hour-time.Millisecond)), f[1]
	case "sex":
		switch f[1] {
		case "male", "female", "other", "unknown":
			person.Sex = f[1]
		default:
			return p.fail("sex "+f[1], "one of male, female, other, unknown")
		}
	case "weight", "height":
		id := analyte.DosingWeight
		if f[0] == "height" {
			id = analyte.Height
		}
		v, remark := analyte.FromText(analyte.Get(id), f[1], strings.Join(f[2:], " "), "", 0)
		if !v.Informative() {
			return p.fail(f[0]+": "+remark, "write for example `weight 14 kg`")
		}
		p.add(event.Event{Kind: event.Observation, Analyte: id, Value: v, Text: f[1], Unit: strings.Join(f[2:], " "), Code: "story|" + f[0]}, start)
		return nil
	default:
		return p.fail(fmt.Sprintf("patient %q is not known", f[0]), "one of age, born, sex, gestation, weight, height")
	}
	p.add(event.Event{Kind: event.Demographics, Person: person, Text: strings.Join(f, " ")}, start)
	return nil
}

// load reads one line of facts: `0:00 platelets 85 10*3/uL`.
func (p *parser) load(clock, rest string) error {
	at, err := p.instant(clock)
	if err != nil {
		return err
	}
	f := strings.Fields(rest)
	if len(f) == 0 {
		return p.fail("nothing after the time", "write `TIME ANALYTE VALUE UNIT`")
	}
	if special := specials()[f[0]]; special != nil {
		return special(p, at, f[1:])
	}
	id, ok := analyte.ByKey(f[0])
	if !ok {
		return p.fail(fmt.Sprintf("%q is not in the catalogue", f[0]), "use a name of `stormglass rules analytes`, or feed, order, assert, fact, support, stay, died")
	}
	return p.observe(at, id, f[1:])
}

// at opens a check: `at 6:00` or `at 6:00 known 5:00`.
func (p *parser) at(rest string) error {
	f := strings.Fields(rest)
	if len(f) != 1 && !(len(f) == 3 && f[1] == "known") {
		return p.fail("at "+rest, "write `at TIME` or `at TIME known TIME`")
	}
	c := Check{Line: p.line}
	var err error
	if c.At, err = p.instant(f[0]); err != nil {
		return err
	}
	if len(f) == 3 {
		if c.Known, err = p.instant(f[2]); err != nil {
			return err
		}
	}
	p.block = "at"
	p.cur.Checks = append(p.cur.Checks, c)
	return nil
}

// expect reads `phoenix 2..4, published 3, missing lactate stale`.
func (p *parser) expect(rest string) error {
	if len(p.cur.Checks) == 0 {
		return p.fail("expect before `at`", "say when: `at TIME`")
	}
	name, answers, ok := strings.Cut(rest, " ")
	if !ok {
		return p.fail("expect "+rest, "write `expect RULE ANSWER`, such as `expect phoenix 2..4`")
	}
	x := Expect{Line: p.line, Rule: name, Text: rest}
	if name == "course" {
		var err error
		if x.Rule, x.course, err = p.course(answers); err != nil {
			return err
		}
		answers = ""
	}
	for _, part := range splitAnswers(answers) {
		if x.course != nil {
			break
		}
		w, err := p.answer(part)
		if err != nil {
			return err
		}
		x.Want = append(x.Want, w)
	}
	c := &p.cur.Checks[len(p.cur.Checks)-1]
	c.Expects = append(c.Expects, x)
	return nil
}

// splitAnswers cuts at commas outside quotes.
func splitAnswers(s string) []string {
	var out []string
	quoted, from := false, 0
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ',' && !quoted:
			out = append(out, strings.TrimSpace(s[from:i]))
			from = i + 1
		}
	}
	return append(out, strings.TrimSpace(s[from:]))
}
