package station

import (
	"strings"
	"testing"
	"time"
)

// An analyser whose clock is ahead: its result is shown, with the reason, and
// counts when its time has come, without another message.
func TestAResultFromTheFutureIsHeldUntilThen(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(adt("A01", "A1", quilla, start, "01"), oru("L1", quilla, start, lactate("12.5", start.Add(70*time.Minute))))
	r.settled()
	token := r.token(quilla.mrn)
	why := r.page("/p/" + token + "/why/phoenix").text()
	if page := r.page("/p/" + token).text(); !strings.Contains(page, "Lactate 12.5 mmol/L at 1 Mar 2026 13:10 UTC") || !strings.Contains(page, "CV 0–6") || !strings.Contains(why, "held: dated in the future sent as 12.5 mmol/L") {
		t.Errorf("before its time:\n%s\n\n%s", page, why)
	}
	made := r.Ward().Counts().Assessments
	r.clock.set(start.Add(71 * time.Minute))
	r.wait("the ward looks again by itself", func() bool { return r.Ward().Counts().Assessments > made })
	if why := r.page("/p/" + token + "/why/phoenix").text(); !strings.Contains(why, "12.5 mmol/L") || strings.Contains(why, "held") || !strings.Contains(r.page("/p/"+token).text(), "CV 2–6") {
		t.Errorf("after its time:\n%s", why)
	}
}

// What is known grows old without any message: the board says so by itself.
func TestAnAnswerExpiresByItself(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(adt("A01", "A1", quilla, start, "01"), oru("L1", quilla, start, platelets("20", start)))
	r.settled()
	r.wait("the platelets count", func() bool { return strings.Contains(r.page("/").text(), "Coag 1–2") })
	s := r.listen()
	s.next()
	r.clock.set(start.Add(72 * time.Hour))
	for u := s.next(); u.What != "assessed"; u = s.next() {
	}
	r.wait("old platelets count no more", func() bool { return strings.Contains(r.page("/").text(), "Coag 0–2") })
	if p := r.known(r.token(quilla.mrn), start).text(); !strings.Contains(p, "Coag 1–2") {
		t.Errorf("as known then:\n%s", p)
	}
}

func TestWhatIsNotUnderstoodIsCountedAndShown(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	ops := r.page("/operations").text()
	for _, want := range []string{"99999-9", "Newfangled marker", "4177", "LOINC 99999-9 is not in the catalogue", "message 3"} {
		if !strings.Contains(ops, want) {
			t.Errorf("operations does not show %q:\n%s", want, ops)
		}
	}
	if c := r.Ward().Counts(); c.Unmapped != 1 {
		t.Errorf("%d unmapped", c.Unmapped)
	}
	if text := r.page("/operations/message/3").text(); !strings.Contains(text, "unmapped") || !strings.Contains(text, "Newfangled marker") {
		t.Errorf("%s", text)
	}
	if p := r.do("GET", "/operations/message/99", ""); p.code != 404 {
		t.Errorf("a message that is not there: %d", p.code)
	}
}
