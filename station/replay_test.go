package station

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
	"stormglass/hl7"
	"stormglass/hl7/mllp"
	"stormglass/sim"
	"stormglass/ward"
)

// reproduced recomputes every stored assessment from the log and wants the
// same bytes, and at least so many of them.
func (r *rig) reproduced(atLeast int) {
	r.t.Helper()
	replay, rules, n := ward.NewReplay(r.Log()), rules(), 0
	err := r.Log().Assessments(r.t.Context(), "", func(a eventlog.Assessment) error {
		n++
		if err := replay.Advance(r.t.Context(), a.Known); err != nil {
			return err
		}
		tl := replay.TimelineOf(a.Patient)
		if tl == nil {
			r.t.Errorf("assessment %d: no patient %q by position %d", a.ID, a.Patient, a.Known)
			return nil
		}
		got := assess.Encode(assess.Assess(tl, event.Time(a.At), event.Time(a.At), rules))
		if !bytes.Equal(got, a.Bytes) {
			r.t.Errorf("assessment %d of %s at %s, position %d, is not reproduced", a.ID, a.Patient, event.Time(a.At), a.Known)
		}
		return nil
	})
	if err != nil {
		r.t.Fatal(err)
	}
	if n < atLeast {
		r.t.Errorf("%d assessments are stored, want at least %d", n, atLeast)
	}
}

// simulated is the site map of the simulated unit.
func simulated(t *testing.T) func(*Config) {
	m, err := hl7.ReadMap(strings.NewReader(sim.Codes()), "sim/codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	return func(cfg *Config) { cfg.Map = m }
}

// play sends the simulated unit's messages of its backlog and of some virtual
// hours, each when the clock says so.
func (r *rig) play(seed uint64, beds int, length time.Duration) (sent int) {
	r.t.Helper()
	c := r.dial()
	begin := start.Add(72 * time.Hour)
	pause := begin
	for m := range sim.Faulty(seed, true, sim.Stream(seed, beds, begin)) {
		if m.At.After(begin.Add(length)) {
			return sent
		}
		if m.At.Sub(pause) >= 40*time.Minute { // the ward keeps up: answers of many instants
			r.settled()
			pause = m.At
		}
		r.clock.set(m.At)
		ctx, cancel := context.WithTimeout(r.t.Context(), 10*time.Second)
		ack, err := c.Send(ctx, m.Bytes)
		cancel()
		if err != nil {
			r.t.Fatal(err)
		}
		if code := field(string(ack), "MSA", 1); code != "AA" && code != "CA" && m.Fault != sim.Conflict && m.Fault != sim.Unparseable {
			r.t.Errorf("%s: a message with fault %q is answered %s", m.At, m.Fault, code)
		}
		sent++
	}
	return sent
}

func TestReplayReproducesAWholeRun(t *testing.T) {
	t.Parallel()
	r := run(t, simulated(t))
	sent := r.play(21, 24, 6*time.Hour) // with a conflict, a correction, duplicates, out of order and noise
	r.settled()
	c := r.Ward().Counts()
	t.Logf("%d messages, %d patients, %d assessments made, %d in quarantine", sent, c.Patients, c.Assessments, c.Quarantined)
	if c.Patients < 24 || c.Quarantined == 0 {
		t.Errorf("%d patients", c.Patients)
	}
	r.reproduced(10) // how many are published depends on how fast the machine is
}

func TestARestartContinuesWithTheSameBoard(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "data")
	r := runIn(t, data, simulated(t))
	r.play(5, 3, time.Hour)
	r.settled()
	board, head, now := r.page("/board").body, r.Log().Last(), r.clock.Now()
	if strings.Count(board, `class="bed"`) < 3 {
		t.Fatalf("%s", board)
	}
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	again := runIn(t, data, simulated(t), func(cfg *Config) { cfg.Clock.(*handClock).at = now })
	again.settled()
	if got := again.Log().Last(); got != head {
		t.Errorf("the head is %s, was %s", got, head)
	}
	same(t, again.page("/board").body, board)
}

func TestABackupWhileRunningRestoresToTheSameBoard(t *testing.T) {
	t.Parallel()
	r := run(t, simulated(t))
	r.play(5, 3, 30*time.Minute)
	r.settled()
	file := filepath.Join(t.TempDir(), "copy.db")
	reader, err := sqlite.OpenReader(t.Context(), r.data) // as another process does
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	stop, busy := make(chan bool), make(chan error, 1)
	go func() { // the copy is made under load
		c, err := mllp.Dial(t.Context(), r.MLLPAddr(), nil)
		for n := 0; err == nil; n++ {
			select {
			case <-stop:
				busy <- c.Close()
				return
			default:
			}
			_, err = c.Send(t.Context(), []byte(oru("LOAD"+string(rune('a'+n%26))+strings.Repeat("i", n/26), quilla, start, lactate("2", start))))
		}
		busy <- err
	}()
	head, err := reader.Backup(t.Context(), file)
	close(stop)
	if err != nil {
		t.Fatal(err)
	}
	if err := <-busy; err != nil {
		t.Fatal(err)
	}
	into := filepath.Join(t.TempDir(), "restored")
	restored, err := sqlite.Restore(t.Context(), file, into)
	if err != nil || restored != head {
		t.Fatalf("restored to %s, %v; the backup's head is %s", restored, err, head)
	}
	again := runIn(t, into, simulated(t), func(cfg *Config) { cfg.Clock.(*handClock).at = r.clock.Now() })
	again.settled()
	if got := again.Log().Last(); got != head {
		t.Errorf("the head is %s, the backup's %s", got, head)
	}
	m, err := eventlog.Get(t.Context(), r.Log(), head.Seq)
	if err != nil || m.Hash != head.Hash {
		t.Errorf("the backup's head is not in the running log: %v", err)
	}
	// What came after the backup is sent again: then both are the same.
	for _, m := range r.messages() {
		if m.Seq > head.Seq && m.Status == eventlog.Stored {
			again.accepted(string(m.Raw))
		}
	}
	r.settled()
	again.settled()
	same(t, again.page("/board").body, r.page("/board").body)
}

// same compares two boards.
func same(t *testing.T, got, want string) {
	t.Helper()
	a, b := boardText(got), boardText(want)
	if a != b {
		t.Errorf("the boards differ:\n%s\n\n%s", a, b)
	}
}
