package station

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// at asks for a patient page as it was known at an instant.
func (r *rig) known(token string, t time.Time) reply {
	r.t.Helper()
	return r.page("/p/" + token + "?known=" + url.QueryEscape(t.Format(time.RFC3339)))
}

func TestAMergeAndItsUndoing(t *testing.T) {
	t.Parallel()
	r := run(t)
	hour := func(h int) time.Time { return start.Add(time.Duration(h) * time.Hour) }
	r.accepted(adt("A01", "A1", quilla, start, "01"), adt("A01", "A2", ottmar, start, "02"),
		oru("L1", quilla, start, platelets("201", hour(-2))), oru("L2", ottmar, start, platelets("85", hour(-1)), lactate("3.5", hour(-1))))
	r.settled()
	one, two := r.token(quilla.mrn), r.token(ottmar.mrn)
	board := r.page("/").text()
	if !strings.Contains(board, "2 patients") || one == two {
		t.Fatalf("%s", board)
	}

	r.clock.set(hour(1))
	r.accepted(merge("M1", quilla, ottmar, hour(1))) // ottmar's number is given up for quilla's
	r.settled()
	board = r.page("/").text()
	if !strings.Contains(board, "1 patient ") || strings.Contains(board, "Ottmar") {
		t.Errorf("after the merge the board shows:\n%s", board)
	}
	for _, token := range []string{one, two} { // the old address leads to the survivor
		p := r.page("/p/" + token).text()
		if !strings.Contains(p, "Quilla Zebrowska") || !strings.Contains(p, "Lactate 3.5") || !strings.Contains(p, "Platelets 85") {
			t.Errorf("after the merge the page shows:\n%s", p)
		}
	}

	r.clock.set(hour(2))
	r.accepted(oru("L3", ottmar, hour(2), lactate("6.5", hour(2)))) // still under the old number
	r.settled()
	if p := r.page("/p/" + one).text(); !strings.Contains(p, "Lactate 6.5") {
		t.Errorf("a result of the prior number does not go to the survivor:\n%s", p)
	}
	if p := r.page("/").text(); !strings.Contains(p, "1 patient ") {
		t.Errorf("%s", p)
	}

	r.clock.set(hour(3))
	r.accepted(unmerge("U1", quilla, ottmar, hour(3)))
	r.settled()
	if p := r.page("/").text(); !strings.Contains(p, "2 patients") || !strings.Contains(p, "Ottmar") {
		t.Errorf("after the undoing the board shows:\n%s", p)
	}
	if p := r.page("/p/" + one).text(); !strings.Contains(p, "Quilla") || !strings.Contains(p, "Platelets 201") || strings.Contains(p, "6.5") || strings.Contains(p, "Platelets 85") {
		t.Errorf("after the undoing the survivor's page shows:\n%s", p)
	}
	if p := r.page("/p/" + two).text(); !strings.Contains(p, "Ottmar") || !strings.Contains(p, "Lactate 6.5") || !strings.Contains(p, "Platelets 85") || strings.Contains(p, "Platelets 201") {
		t.Errorf("after the undoing the other's page shows:\n%s", p)
	}

	// As known then: before the merge two, during it one.
	if p := r.known(one, hour(0).Add(30*time.Minute)).text(); strings.Contains(p, "Lactate 3.5") || !strings.Contains(p, "Platelets 201") {
		t.Errorf("as known before the merge:\n%s", p)
	}
	if p := r.known(one, hour(2).Add(30*time.Minute)).text(); !strings.Contains(p, "Lactate 6.5") {
		t.Errorf("as known during the merge:\n%s", p)
	}
	r.reproduced(3)
}

// The order of arrival of a merge and of what it concerns must not matter.
func TestAMergeBeforeItsPatients(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(merge("M1", quilla, ottmar, start), oru("L2", ottmar, start, lactate("3.5", start.Add(-time.Hour))), adt("A01", "A1", quilla, start, "01"))
	r.settled()
	if p := r.page("/").text(); !strings.Contains(p, "1 patient ") || !strings.Contains(p, "Quilla") {
		t.Errorf("%s", p)
	}
	if p := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(p, "Lactate 3.5") {
		t.Errorf("%s", p)
	}
}

func TestCorrectionsAndLateResultsChangeThePage(t *testing.T) {
	t.Parallel()
	r := run(t)
	drawn := start.Add(-time.Hour)
	r.accepted(adt("A01", "A1", quilla, start, "01"), oru("L1", quilla, start, platelets("185", drawn)))
	r.settled()
	token := r.token(quilla.mrn)
	if p := r.page("/p/" + token).text(); !strings.Contains(p, "Platelets 185") {
		t.Fatalf("%s", p)
	}
	r.clock.set(start.Add(time.Hour))
	corrected := platelets("85", drawn)
	corrected.status = "C"
	r.accepted(oru("L2", quilla, start.Add(time.Hour), corrected))
	r.settled()
	if p := r.page("/p/" + token).text(); !strings.Contains(p, "Platelets 85") || strings.Contains(p, "185") {
		t.Errorf("the correction did not supersede:\n%s", p)
	}
	if p := r.known(token, start.Add(30*time.Minute)).text(); !strings.Contains(p, "Platelets 185") || !strings.Contains(p, "As known at 1 Mar 2026 12:30 UTC") {
		t.Errorf("as known before the correction:\n%s", p)
	}
	why := r.page("/p/" + token + "/why/phoenix").text()
	if !strings.Contains(why, "85 10*3/uL") || !strings.Contains(why, "message 3") {
		t.Errorf("Why does not name the value as received and its message:\n%s", why)
	}
	whyThen := r.page("/p/" + token + "/why/phoenix?known=" + url.QueryEscape(start.Add(30*time.Minute).Format(time.RFC3339))).text()
	if !strings.Contains(whyThen, "185 10*3/uL") || strings.Contains(whyThen, "message 3") {
		t.Errorf("Why as known before the correction:\n%s", whyThen)
	}

	// A lactate of this morning arrives two hours late and counts from its own time.
	r.clock.set(start.Add(2 * time.Hour))
	r.accepted(oru("L3", quilla, start.Add(2*time.Hour), lactate("12.5", start.Add(-30*time.Minute))))
	r.settled()
	if p := r.page("/p/" + token).text(); !strings.Contains(p, "Lactate 12.5") {
		t.Errorf("the late result is missing:\n%s", p)
	}
	if p := r.known(token, start.Add(90*time.Minute)).text(); strings.Contains(p, "12.5") {
		t.Errorf("the late result was known before it came:\n%s", p)
	}
	// Withdrawn: no value is left.
	r.clock.set(start.Add(3 * time.Hour))
	withdrawn := platelets("85", drawn)
	withdrawn.status = "D"
	r.accepted(oru("L4", quilla, start.Add(3*time.Hour), withdrawn))
	r.settled()
	if p := r.page("/p/" + token).text(); strings.Contains(p, "Platelets 85") {
		t.Errorf("the withdrawn result still shows:\n%s", p)
	}
	if p := r.do(http.MethodGet, "/p/"+token+"?known=yesterday", ""); p.code != http.StatusNotFound && p.code != http.StatusBadRequest {
		t.Errorf("known=yesterday: %d", p.code)
	}
	r.reproduced(2)
}

// A number that was given up is not assessed any more, even if it had news when
// the merge came: nobody sees such an answer, and no replay could repeat it.
func TestAMergedNumberIsNotAssessed(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(adt("A01", "A1", quilla, start, "01"), adt("A01", "A2", ottmar, start, "02"))
	r.settled()
	made := r.Ward().Counts().Assessments
	r.accepted(oru("L1", ottmar, start, platelets("201", start.Add(-2*time.Hour))))
	r.wait("the first result is assessed", func() bool { return r.Ward().Counts().Assessments > made })
	r.accepted(oru("L2", ottmar, start, platelets("20", start.Add(-time.Hour))), merge("M1", quilla, ottmar, start)) // within the pause
	r.settled()
	r.reproduced(1)
}

// First A into B, then, seen to be the wrong way round, B into A: nobody is lost.
func TestTwoMergesInOppositeDirections(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(adt("A01", "A1", quilla, start, "01"), adt("A01", "A2", ottmar, start, "02"),
		oru("L1", quilla, start, platelets("201", start.Add(-2*time.Hour))), oru("L2", ottmar, start, lactate("3.5", start.Add(-time.Hour))),
		merge("M1", quilla, ottmar, start.Add(time.Minute)), merge("M2", ottmar, quilla, start.Add(2*time.Minute)))
	r.settled()
	if p := r.page("/").text(); !strings.Contains(p, "1 patient ") || !strings.Contains(p, "Ottmar") {
		t.Fatalf("%s", p)
	}
	if p := r.page("/p/" + r.token(ottmar.mrn)).text(); !strings.Contains(p, "Lactate 3.5") || !strings.Contains(p, "Platelets 201") {
		t.Errorf("%s", p)
	}
}
