package web

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/timeline"
	"stormglass/ward"
)

// bedside is a running unit with one patient at a time told to it.
type bedside struct {
	t   *testing.T
	s   *Server
	h   http.Handler
	log *eventlog.Memory
	w   *ward.Ward
	n   int
}

func newBedside(t *testing.T) *bedside {
	t.Helper()
	s, log, w := unit(t)
	return &bedside{t: t, s: s, h: s.Handler(), log: log, w: w}
}

// tell stores results of a patient and waits until they are assessed.
func (b *bedside) tell(value string, months float64, results map[analyte.ID]float64) {
	b.t.Helper()
	p := event.Patient{Authority: "T", Value: value}
	at := event.TimeOf(time.Now())
	b.n++
	id := func(k int) event.ID { return event.ID(1000*b.n + k) }
	events := []event.Event{{ID: id(0), Kind: event.Encounter, Patient: p, At: at, To: at, Sent: at, Stay: &event.StayDetail{Bed: "1"}}}
	if months > 0 {
		events = append(events, event.Event{ID: id(1), Kind: event.Demographics, Patient: p, At: at, To: at, Sent: at, Person: &event.PersonDetail{Name: "Case " + value, AgeMonths: analyte.Point(months, id(1))}},
			event.Event{ID: id(2), Kind: event.Assertion, Patient: p, At: at, To: at, Sent: at, Assert: &event.AssertDetail{Statement: event.MODSOnset, Truth: event.Yes, Author: "Dr Test", Reason: "test"}})
	}
	for a := analyte.None + 1; a < analyte.End; a++ {
		if x, ok := results[a]; ok {
			e := event.Event{ID: id(len(events)), Kind: event.Observation, Patient: p, At: at, To: at, Sent: at, Analyte: a, Text: fmt.Sprint(x), Unit: analyte.Get(a).Unit.Code()}
			e.Value = analyte.Point(x, e.ID)
			events = append(events, e)
		}
	}
	if _, err := b.log.Append(b.t.Context(), []eventlog.Entry{{Source: eventlog.SourceHL7, Sender: "LAB|T", Control: fmt.Sprint(b.n), SentText: "1", Status: eventlog.Stored, Raw: []byte("raw"), Events: event.EncodeAll(events)}}); err != nil {
		b.t.Fatal(err)
	}
	seq := b.log.Last().Seq
	within(b.t, "the message is assessed", func() bool { return b.w.Visible() >= seq && b.token(value) != "" })
}

func (b *bedside) token(value string) string {
	for _, bed := range b.w.Beds() {
		if bed.Patient.Value == value && bed.Snapshot() != nil {
			return bed.Token
		}
	}
	return ""
}

func (b *bedside) get(path string) (int, string) {
	w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path, nil)
	r.Host = "127.0.0.1"
	b.h.ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

// page is a page that must be there.
func (b *bedside) page(path string) string {
	b.t.Helper()
	code, body := b.get(path)
	if code != http.StatusOK {
		b.t.Fatalf("%s: %d\n%.400s", path, code, body)
	}
	return body
}

// between is the part of a page from one mark to the next.
func between(t *testing.T, page, from, to string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, from)
	part, _, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("no part from %q to %q", from, to)
	}
	return part
}

func summaryOf(t *testing.T, page string) string {
	t.Helper()
	return html.UnescapeString(between(t, page, `<p class="summary">`, "</p>"))
}

// TestImmunePage: who is shown what, and every reason opens from it.
func TestImmunePage(t *testing.T) {
	t.Parallel()
	b := newBedside(t)
	for _, c := range []struct {
		name           string
		months         float64
		results        map[analyte.ID]float64
		summary        string
		has, forbidden []string // in the marker table and the map
	}{
		{"child", 60, map[analyte.ID]float64{analyte.Ferritin: 5200, analyte.CRP: 120}, "not decidable", []string{"&gt; 2000 ng/mL", "TRIPS B"}, []string{"4420", "SIP", "ImmunoSep"}},
		{"adult", 700, map[analyte.ID]float64{analyte.Ferritin: 5200}, "MALS", []string{"&gt; 4420 ng/mL", "anywhere in the dashed band"}, []string{"TRIPS", "GRACE", "PRECISE"}},
		{"newborn", 0.3, map[analyte.ID]float64{analyte.Ferritin: 5200}, "", nil, []string{"4420", "SIP"}},
		{"nothing", 60, nil, "not decidable", []string{"may be anywhere on this map"}, []string{"4420"}},
		{"nobody", 0, nil, "", nil, []string{"TRIPS", "SIP"}},
	} {
		b.tell(c.name, c.months, c.results)
		path := "/p/" + b.token(c.name) + "/immune"
		page := b.page(path)
		if s := summaryOf(t, page); !strings.Contains(s, c.summary) || utf8.RuneCountInString(s) >= 140 || s == "" {
			t.Errorf("%s: summary %q", c.name, s)
		}
		part := between(t, page, `<table class="data cards markers">`, "</table>")
		if strings.Contains(page, "Immune map") {
			part += between(t, page, "Immune map", "</section>")
		}
		for _, h := range c.has {
			if !strings.Contains(part, h) {
				t.Errorf("%s: no %q beside markers and map", c.name, h)
			}
		}
		for _, f := range c.forbidden {
			if strings.Contains(part, f) {
				t.Errorf("%s: %q beside markers and map", c.name, f)
			}
		}
		for _, h := range []string{"No immune result delays", "Infected?", "Storm?", "Inborn error of immunity?", "What to measure next", "Definitions side by side"} {
			if !strings.Contains(page, h) {
				t.Errorf("%s: no %q", c.name, h)
			}
		}
		b.page("/p/" + b.token(c.name))
	}
	b.everyReasonOpens("child")
	b.everyReasonOpens("adult")
}

// everyReasonOpens follows every link of the immune page to reasons: each shows
// its rule with a source and how far it was verified; a research definition says
// so.
func (b *bedside) everyReasonOpens(value string) {
	page := b.page("/p/" + b.token(value) + "/immune")
	seen := map[string]bool{}
	research := 0
	for _, m := range regexp.MustCompile(`href="(/p/[^"]+/why/[^"?]+)"`).FindAllStringSubmatch(page, -1) {
		if seen[m[1]] {
			continue
		}
		seen[m[1]] = true
		why := b.page(m[1])
		if !strings.Contains(between(b.t, why, "<h2>Source</h2>", "</section>"), `class="chip`) {
			b.t.Errorf("%s: no source with its verification", m[1])
		}
		if strings.Contains(why, "research definition</span>") {
			research++
		}
	}
	if len(seen) < 25 || research < 3 {
		b.t.Errorf("%s: only %d reasons, %d of research definitions", value, len(seen), research)
	}
}

// TestTheWayFromALineToItsMessage: a definition that holds names the value, its
// event and the message behind it.
func TestTheWayFromALineToItsMessage(t *testing.T) {
	t.Parallel()
	b := newBedside(t)
	b.tell("1", 700, map[analyte.ID]float64{analyte.Ferritin: 5200})
	why := b.page("/p/" + b.token("1") + "/why/immunosep.mals")
	for _, want := range []string{"5200", "/operations/message/1", "Would flip it", "concept-hyperinflammation"} {
		if !strings.Contains(why, want) {
			t.Errorf("no %q in the reasons of MALS", want)
		}
	}
}

// TestImmunePageOfThePast shows what was known then, and keeps to it in its links.
func TestImmunePageOfThePast(t *testing.T) {
	t.Parallel()
	b := newBedside(t)
	b.tell("1", 700, map[analyte.ID]float64{analyte.Ferritin: 3100})
	time.Sleep(5 * time.Millisecond)
	known := time.Now().UTC().Format(time.RFC3339Nano)
	time.Sleep(5 * time.Millisecond)
	b.tell("1", 700, map[analyte.ID]float64{analyte.Ferritin: 5200})
	path := "/p/" + b.token("1") + "/immune"
	within(t, "the newer ferritin", func() bool { return strings.Contains(summaryOf(t, b.page(path)), "5,200") })
	past := b.page(path + "?known=" + url.QueryEscape(known))
	if s := summaryOf(t, past); !strings.Contains(s, "3,100") || strings.Contains(past, "5,200") || strings.Contains(s, "MALS (ImmunoSep)") {
		t.Errorf("what was known then: %q", s)
	}
	if !strings.Contains(past, "As known at") || !regexp.MustCompile(`/why/[a-z0-9_.]+\?known=`).MatchString(past) {
		t.Error("the page of the past does not say so, or its links leave it")
	}
}

func TestImmunePageOfNobody(t *testing.T) {
	t.Parallel()
	b := newBedside(t)
	if code, body := b.get("/p/aaaaaaaaaaaaaaaaaaaaaaaa/immune"); code != http.StatusNotFound || !strings.Contains(body, "No patient has this address") {
		t.Errorf("%d\n%.300s", code, body)
	}
	b.tell("1", 60, nil)
	if code, _ := b.get("/p/" + b.token("1") + "/immune?known=yesterday"); code != http.StatusNotFound {
		t.Errorf("an instant that is none: %d", code)
	}
}

// TestAllAnswersAreGrouped: what is not for the patient is folded away, and no
// answer is lost.
func TestAllAnswersAreGrouped(t *testing.T) {
	_, a, _ := patientOf(t, 36, 5200)
	n := 0
	for _, g := range answerGroups(a) {
		n += len(g.Rows)
		for _, r := range g.Rows {
			switch {
			case strings.HasPrefix(r.Rule, "immunosep.") && g.Key != "out":
				t.Errorf("%s of a child stands among %s", r.Rule, g.Title)
			case r.Rule == "phoenix" && (g.Key != "organs" || g.Folded):
				t.Errorf("Phoenix of a child stands among %s", g.Title)
			case r.Rule == "precise.trips_a" && g.Key != "immune":
				t.Errorf("TRIPS A of a child stands among %s", g.Title)
			}
		}
	}
	if n != len(a.Results) {
		t.Errorf("%d of %d answers shown", n, len(a.Results))
	}
}

// TestPrintedPageSaysTheLine: the page of assess --html holds the summary.
func TestPrintedPageSaysTheLine(t *testing.T) {
	tl, a, _ := patientOf(t, 700, 5200)
	var out strings.Builder
	if err := PrintHTML(&out, []Printed{{Patient: a.Patient, Timeline: tl, Assessment: a}}, assess.Clinical()); err != nil {
		t.Fatal(err)
	}
	if s := summaryOf(t, out.String()); !strings.Contains(s, "MALS") || !strings.Contains(s, "5,200") {
		t.Errorf("summary %q", s)
	}
	if strings.Contains(out.String(), `href="/p/`) {
		t.Error("a printed page links to a server")
	}
}

// TestNothingKnownIsNoPanic: a timeline without anything has a page.
func TestNothingKnownIsNoPanic(t *testing.T) {
	p := event.Patient{Authority: "T", Value: "1"}
	tl := timeline.New(p, timeline.Config{})
	at := event.Time(1_770_000_000_000)
	a := assess.Assess(tl, at, 0, assess.Clinical())
	var out strings.Builder
	if err := PrintHTML(&out, []Printed{{Patient: p, Timeline: tl, Assessment: a}}, assess.Clinical()); err != nil {
		t.Fatal(err)
	}
	if summaryOf(t, out.String()) == "" {
		t.Error("no summary line")
	}
}
