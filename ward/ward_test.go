package ward_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
	"stormglass/ward"
)

// unit is a running ward over a log in memory.
type unit struct {
	*ward.Ward
	t     *testing.T
	log   *eventlog.Memory
	n     int
	ended chan error
}

func start(t *testing.T, clock ward.Clock, log *eventlog.Memory) *unit {
	t.Helper()
	if log == nil {
		log = eventlog.NewMemory(func() time.Time { return clock.Now().Go() })
	}
	return startWith(t, clock, log, func(*ward.Config) {})
}

func startWith(t *testing.T, clock ward.Clock, log *eventlog.Memory, change func(*ward.Config)) *unit {
	t.Helper()
	cfg := ward.Config{Log: log, Rules: assess.Clinical(), Clock: clock, Keep: log, Secret: make([]byte, 32), Pause: time.Millisecond}
	change(&cfg)
	w, err := ward.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	u := &unit{Ward: w, t: t, log: log, ended: make(chan error, 1)}
	ctx, cancel := context.WithCancel(t.Context())
	go func() { u.ended <- w.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		<-u.ended
	})
	return u
}

// tell stores events as one message.
func (u *unit) tell(events ...event.Event) {
	u.t.Helper()
	u.n++
	u.append(eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB|H", Control: fmt.Sprint(u.n), SentText: "1", Status: eventlog.Stored,
		Raw: []byte("raw"), Events: event.EncodeAll(events)})
}

func (u *unit) append(e eventlog.Entry) {
	u.t.Helper()
	if _, err := u.log.Append(u.t.Context(), []eventlog.Entry{e}); err != nil {
		u.t.Fatal(err)
	}
}

// until waits for something that must come soon.
func (u *unit) until(what string, done func() bool) {
	u.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			u.t.Fatalf("waited 20 s for %s", what)
		}
	}
}

func (u *unit) settled() {
	u.t.Helper()
	u.until("every message to be visible", func() bool {
		return u.Visible() == u.log.Last().Seq && u.Counts().Visible == u.log.Last().Seq
	})
}

// bed finds a patient who is shown, nil if none.
func (u *unit) bed(p event.Patient) *ward.Bed {
	for _, b := range u.Beds() {
		if b.Patient == p {
			return b
		}
	}
	return nil
}

var noon = event.TimeOf(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))

func patient(value string) event.Patient { return event.Patient{Authority: "HOSP", Value: value} }

// result is a final result of one analyte.
func result(id uint64, who event.Patient, a analyte.ID, x float64, at event.Time) event.Event {
	return event.Event{ID: event.ID(id), Kind: event.Observation, Patient: who, Sender: "LAB|H", Code: "L|" + a.String(), Analyte: a,
		Value: analyte.Point(x, event.ID(id)), Text: fmt.Sprint(x), Unit: analyte.Get(a).Unit.Code(), At: at, To: at, Sent: at}
}

// platelets is the newest platelet count of a bed's timeline, as now known or as
// known at an instant.
func platelets(t *testing.T, u *unit, b *ward.Bed, known event.Time) (x float64, ok bool) {
	t.Helper()
	read := func(tl *timeline.Timeline) { x, ok = tl.Latest(analyte.Platelets, noon, 240*time.Hour).Value.Printed() }
	if known == 0 {
		b.View(read)
	} else if err := u.AsKnown(b, known, read); err != nil {
		t.Fatal(err)
	}
	return x, ok
}

// However the events of a patient are cut into messages, ordered and repeated,
// the ward ends at the same answer.
func TestOrderOfDeliveryDoesNotMatter(t *testing.T) {
	events := timelinetest.Stay(3, 2)
	end := events[0].Recorded
	for _, e := range events {
		end = max(end, e.Recorded, e.At)
	}
	clock := &ward.StillClock{At: end.Add(time.Minute)}
	final := func(events []*event.Event, rng *rand.Rand) []byte {
		u := start(t, clock, nil)
		for len(events) > 0 {
			n := min(len(events), 1+rng.IntN(9))
			var message []event.Event
			for _, e := range events[:n] {
				message = append(message, *e)
			}
			u.tell(message...)
			if rng.IntN(4) == 0 {
				u.tell(message...) // the same events under another control id
			}
			events = events[n:]
		}
		u.settled()
		if len(u.Beds()) != 1 {
			t.Fatalf("%d patients", len(u.Beds()))
		}
		return assess.Encode(u.Beds()[0].Snapshot().Assessment)
	}
	want := final(events, rand.New(rand.NewPCG(1, 1)))
	if !bytes.Contains(want, []byte(`"phoenix"`)) {
		t.Fatalf("no answer: %s", want)
	}
	for seed := uint64(2); seed < 6; seed++ {
		got := final(timelinetest.Shuffle(events, seed), rand.New(rand.NewPCG(seed, 1)))
		if !bytes.Equal(got, want) {
			t.Errorf("seed %d: another answer\n%.300s\n%.300s", seed, got, want)
		}
	}
}

// After a merge one patient is shown, with the results of both numbers; what was
// known before the merge stays what it was; undone, each has its own again.
func TestMergeAndItsUndoing(t *testing.T) {
	now := noon
	clock := &steppedClock{at: now}
	u := start(t, clock, nil)
	a, b := patient("A"), patient("B")
	u.tell(result(1, a, analyte.Platelets, 200, noon.Add(-3*time.Hour)))
	u.tell(result(2, b, analyte.Platelets, 50, noon.Add(-2*time.Hour)))
	u.settled()
	before := clock.step(time.Minute)
	link := event.Event{ID: 3, Kind: event.Link, Patient: a, Sender: "ADT|H", At: before, To: before, Sent: before, Link: &event.LinkDetail{Prior: b}}
	u.tell(link)
	u.settled()
	if u.bed(b) != nil || u.Counts().Patients != 1 {
		t.Errorf("%d patients are shown", u.Counts().Patients)
	}
	if x, _ := platelets(t, u, u.bed(a), 0); x != 50 {
		t.Errorf("after the merge the newest count is %v", x)
	}
	if x, _ := platelets(t, u, u.bed(a), before-1); x != 200 {
		t.Errorf("as known before the merge the newest count is %v", x)
	}
	old, ok := u.ByToken(tokenOf(t, u, b))
	if !ok || old.Patient != a {
		t.Errorf("the address of the number given up leads to %+v", old)
	}
	clock.step(time.Minute)
	u.tell(result(4, b, analyte.Platelets, 40, noon.Add(-time.Hour))) // a late sender still uses the old number
	u.settled()
	if x, _ := platelets(t, u, u.bed(a), 0); x != 40 {
		t.Errorf("a result under the old number is not seen: %v", x)
	}
	undo := clock.step(time.Minute)
	link.ID, link.At, link.To, link.Sent, link.Link = 5, undo, undo, undo, &event.LinkDetail{Prior: b, Undo: true}
	u.tell(link)
	u.settled()
	if u.bed(b) == nil {
		t.Fatal("the undone merge still holds")
	}
	if x, _ := platelets(t, u, u.bed(a), 0); x != 200 {
		t.Errorf("after the undoing A's newest count is %v", x)
	}
	if x, _ := platelets(t, u, u.bed(b), 0); x != 40 {
		t.Errorf("after the undoing B's newest count is %v", x)
	}
	if x, _ := platelets(t, u, u.bed(a), undo-1); x != 40 {
		t.Errorf("as known before the undoing A's newest count is %v", x)
	}
}

// tokenOf is a patient's token; it is the same in every ward of one secret.
func tokenOf(t *testing.T, u *unit, p event.Patient) string {
	other := start(t, &ward.StillClock{At: noon}, nil)
	other.tell(result(1, p, analyte.Platelets, 1, noon))
	other.settled()
	token := other.Beds()[0].Token
	if strings.Contains(strings.ToUpper(token), p.Value+p.Value) || len(token) != 24 {
		t.Errorf("token %q", token)
	}
	return token
}

// A reader who does not keep up is dropped; nobody waits for it.
func TestASlowSubscriberIsDropped(t *testing.T) {
	u := start(t, &ward.StillClock{At: noon}, nil)
	slow, end := u.Subscribe()
	defer end()
	fast, stop := u.Subscribe()
	defer stop()
	got := make(chan int)
	go func() {
		n := 0
		for range fast {
			n++
		}
		got <- n
	}()
	const n = 300
	for i := range n {
		u.append(eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB|H", Status: eventlog.Quarantined, Reason: "no", Raw: []byte(fmt.Sprint(i))})
		if i%50 == 0 {
			u.settled()
		}
	}
	u.settled()
	u.until("the slow reader to be dropped", func() bool { return u.Counts().Dropped == 1 })
	kept := 0
	for range slow { // closed: what it did not read in time is all it gets
		kept++
	}
	if kept >= n || u.Counts().Listeners != 1 {
		t.Errorf("%d updates kept, %d listeners", kept, u.Counts().Listeners)
	}
	stop()
	if seen := <-got; seen < n {
		t.Errorf("the reader that kept up got %d of %d updates", seen, n)
	}
}

// An answer that expires is assessed again without any message.
func TestAnAnswerExpiresWithoutAMessage(t *testing.T) {
	clock := ward.LapseClock{Origin: time.Now(), Start: noon, Speed: 100000} // a day in 0.9 s
	u := start(t, clock, nil)
	p := patient("A")
	u.tell(result(1, p, analyte.Platelets, 50, noon))
	u.settled()
	first := u.Beds()[0].Snapshot().Assessment
	if !first.ValidUntil.Known() || u.Beds()[0].Snapshot().Seq != 1 {
		t.Fatalf("valid until %s", first.ValidUntil)
	}
	stale := func() bool {
		for _, m := range u.Beds()[0].Snapshot().Assessment.Result("phoenix").Missing {
			if m.Analyte == analyte.Platelets && m.Reason == analyte.Stale {
				return true
			}
		}
		return false
	}
	u.until("the count to become stale", stale)
	if at := u.Beds()[0].Snapshot().At; at < noon.Add(24*time.Hour) {
		t.Errorf("stale at %s", at)
	}
}

// The answer six hours ago is kept beside the present one, without its proof.
func TestTheAnswerOfSixHoursAgo(t *testing.T) {
	u := start(t, &ward.StillClock{At: noon}, nil)
	p := patient("A")
	u.tell(result(1, p, analyte.Platelets, 200, noon.Add(-9*time.Hour)), result(2, p, analyte.Lactate, 9, noon.Add(-time.Hour)))
	u.settled()
	s := u.Beds()[0].Snapshot()
	if s.Before == nil || s.Before.At != noon.Add(-6*time.Hour) {
		t.Fatalf("%+v", s.Before)
	}
	then, now := s.Before.Result("phoenix"), s.Assessment.Result("phoenix")
	if then.Score == nil || now.Score == nil || then.Score.Published >= now.Score.Published {
		t.Errorf("%+v, %+v", then.Score, now.Score)
	}
	if len(now.Findings) == 0 || len(then.Findings) != 0 {
		t.Errorf("%d and %d findings", len(now.Findings), len(then.Findings))
	}
}

// A log that cannot be read, or whose owner says that it failed, stops the ward
// and tells every screen.
func TestAFailureIsShown(t *testing.T) {
	u := start(t, &ward.StillClock{At: noon}, nil)
	updates, end := u.Subscribe()
	defer end()
	why := fmt.Errorf("%w: disk full", eventlog.ErrFailed)
	u.Fail(why)
	if !errors.Is(u.Err(), eventlog.ErrFailed) {
		t.Errorf("%v", u.Err())
	}
	if got := <-updates; got.What != "reload" {
		t.Errorf("%+v", got)
	}
	u.Fail(errors.New("later"))
	if !errors.Is(u.Err(), eventlog.ErrFailed) {
		t.Errorf("the first cause is forgotten: %v", u.Err())
	}

	broken := start(t, &ward.StillClock{At: noon}, nil)
	updates, stop := broken.Subscribe()
	defer stop()
	broken.append(eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB|H", Control: "1", SentText: "1", Status: eventlog.Stored, Raw: []byte("x"), Events: []byte("no events")})
	err := <-broken.ended
	broken.ended <- err
	if !errors.Is(err, event.ErrCodec) || !errors.Is(broken.Err(), event.ErrCodec) || !strings.Contains(err.Error(), "message 1 ") {
		t.Errorf("%v, %v", err, broken.Err())
	}
	if got := <-updates; got.What != "reload" {
		t.Errorf("%+v", got)
	}
}

// After a restart the ward shows the same from the log alone.
func TestARestartShowsTheSame(t *testing.T) {
	clock := &ward.StillClock{At: timelinetest.Start.Add(80 * time.Hour)}
	u := start(t, clock, nil)
	for _, e := range timelinetest.Stay(4, 2) {
		u.tell(*e)
	}
	u.settled()
	again := start(t, clock, u.log)
	<-again.Ready()
	a, b := u.Beds()[0], again.Beds()[0]
	if x, y := assess.Encode(a.Snapshot().Assessment), assess.Encode(b.Snapshot().Assessment); !bytes.Equal(x, y) || a.Token != b.Token {
		t.Errorf("%.300s\n%.300s", x, y)
	}
}
