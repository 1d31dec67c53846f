package sqlite

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"stormglass/eventlog"
)

// quick is a folder in memory where there is one: what the crash tests lay
// there was recorded from real files, and only its bytes matter.
func quick(t testing.TB) string {
	dir, err := os.MkdirTemp("/dev/shm", "stormglass-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

// numbered is a small entry; some are quarantined, some carry large bytes.
func numbered(random *rand.Rand, name string) eventlog.Entry {
	size := random.IntN(600)
	if random.IntN(10) == 0 {
		size = random.IntN(12_000)
	}
	raw := fmt.Appendf(nil, "%s %*d", name, size, 0)
	e := eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB", Control: name, SentText: "t", Status: eventlog.Stored, Raw: raw}
	if random.IntN(10) == 0 {
		e.Control, e.Status, e.Reason = "", eventlog.Quarantined, "no MSH segment"
	}
	return e
}

// recording runs callers appenders on a watched disk and returns what happened.
func recording(t *testing.T, seed uint64, callers, each int, change func(*Log)) (*disk, *recorder) {
	t.Helper()
	dir := filepath.Join(quick(t), "data")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	start, rec := newDisk(t, dir), &recorder{}
	watch(t, dir, rec)
	l, err := Open(t.Context(), dir, Options{vfs: vfsName, syncDir: rec.folder, checkpointBytes: 150_000})
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(l)
	}
	var group sync.WaitGroup
	for c := range callers {
		group.Go(func() {
			random := rand.New(rand.NewPCG(seed, uint64(c)))
			for i := range each {
				e := numbered(random, fmt.Sprint("caller ", c, " message ", i))
				if random.IntN(4) == 0 {
					if err := l.AppendAudit(context.Background(), eventlog.AuditRecord{Actor: "dr", Action: "read"}); err != nil {
						t.Error(err)
					}
				}
				out, err := l.Append(context.Background(), []eventlog.Entry{e})
				if err != nil {
					t.Error(err)
					return
				}
				rec.add(changeOf(ack{out[0].Seq, string(e.Raw)}))
			}
		})
	}
	group.Wait()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return start, rec
}

func changeOf(a ...ack) change { return change{kind: acknowledge, acked: a} }

// check opens a folder and verifies that its chain is whole and that every
// acknowledged message is there once. It returns what is wrong.
func check(t testing.TB, dir string, acked []ack) error {
	t.Helper()
	l, err := Open(t.Context(), dir, Options{})
	if err != nil {
		return err
	}
	defer l.Close()
	if _, err := eventlog.Verify(t.Context(), l, eventlog.Head{}); err != nil {
		return err
	}
	at := map[string]uint64{}
	err = l.ReadFrom(t.Context(), 1, func(m eventlog.Message) error {
		if first := at[string(m.Raw)]; first != 0 {
			return fmt.Errorf("message %d is there again as %d", first, m.Seq)
		}
		at[string(m.Raw)] = m.Seq
		return nil
	})
	if err != nil {
		return err
	}
	for _, a := range acked {
		if at[a.raw] != a.seq {
			return fmt.Errorf("%w: %.30q was acknowledged as %d, found at %d of %d", errLost, a.raw, a.seq, at[a.raw], l.Last().Seq)
		}
	}
	return nil
}

var errLost = errors.New("an acknowledged message was lost")

// cuts replays a recording, cuts it at n seeded points and gives each the disk
// as it is there.
func cuts(start *disk, rec *recorder, random *rand.Rand, n int, at func(d *disk, position int)) {
	points := random.Perm(len(rec.changes))
	points = points[:min(n, len(points))]
	slices.Sort(points)
	for i, c := range rec.changes {
		start.apply(c)
		if len(points) > 0 && points[0] == i {
			points = points[1:]
			at(start, i)
		}
	}
}

// TestCrashLosesNothingAcknowledged cuts recordings of a working log at 1,000
// seeded points. At each the process is killed, or the power is lost with all
// or an arbitrary part of what was not synced; then the log is opened and must
// hold everything that was acknowledged, once.
func TestCrashLosesNothingAcknowledged(t *testing.T) {
	total := 0
	for seed, callers := range []int{1, 1, 4, 4} {
		start, rec := recording(t, uint64(seed), callers, 160/callers, nil)
		random := rand.New(rand.NewPCG(uint64(seed), 99))
		cuts(start, rec, random, 250, func(d *disk, position int) {
			total++
			l := []loss{dropAll, dropAll, dropSome, keepAll}[random.IntN(4)]
			dir := quick(t)
			defer os.RemoveAll(dir)
			lay(t, dir, d.after(l, random.Uint64()))
			if err := check(t, dir, d.acked); err != nil {
				t.Fatalf("seed %d, cut after change %d, loss %v: %v", seed, position, l, err)
			}
		})
	}
	if total != 1000 {
		t.Errorf("%d cuts, want 1000", total)
	}
}

// TestCrashTestSeesMissingSync proves that the test above can fail: without
// syncs it must find losses.
func TestCrashTestSeesMissingSync(t *testing.T) {
	start, rec := recording(t, 1, 1, 60, func(l *Log) {
		if _, err := l.conn.ExecContext(t.Context(), `PRAGMA synchronous = OFF`); err != nil {
			t.Fatal(err)
		}
	})
	lost := 0
	cuts(start, rec, rand.New(rand.NewPCG(1, 2)), 50, func(d *disk, _ int) {
		dir := quick(t)
		defer os.RemoveAll(dir)
		lay(t, dir, d.after(dropAll, 0))
		if check(t, dir, d.acked) != nil {
			lost++
		}
	})
	if lost < 25 {
		t.Fatalf("only %d of 50 cuts lost something without syncs", lost)
	}
}

// TestKillThenPowerLoss kills the process before a message was synced, starts
// it again, repeats the message, and cuts the power right after the repeated
// message was acknowledged: it must be on the disk then.
func TestKillThenPowerLoss(t *testing.T) {
	start, rec := recording(t, 5, 1, 60, nil)
	random := rand.New(rand.NewPCG(5, 6))
	repeated := 0
	cuts(start, rec, random, 60, func(d *disk, position int) {
		dir := quick(t)
		defer os.RemoveAll(dir)
		lay(t, dir, d.after(keepAll, 0))
		again := &recorder{}
		watch(t, dir, again)
		l, err := Open(t.Context(), dir, Options{vfs: vfsName, syncDir: again.folder})
		if err != nil {
			t.Fatalf("cut after change %d: %v", position, err)
		}
		acked := append([]ack(nil), d.acked...)
		known := uint64(len(acked))
		for _, m := range readAll(t, l) {
			if m.Seq <= known || m.Status != eventlog.Stored {
				continue
			}
			e := eventlog.Entry{Source: m.Source, Sender: m.Sender, Control: m.Control, SentText: m.SentText, Status: m.Status, Raw: m.Raw}
			out, err := l.Append(t.Context(), []eventlog.Entry{e})
			if err != nil || out[0].Kind != eventlog.Duplicate {
				t.Fatalf("repeating message %d: %+v, %v", m.Seq, out, err)
			}
			acked = append(acked, ack{out[0].Seq, string(m.Raw)})
			repeated++
		}
		after := d.clone()
		for _, c := range again.taken() {
			after.apply(c)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		cold := quick(t)
		defer os.RemoveAll(cold)
		lay(t, cold, after.after(dropAll, 0))
		if err := check(t, cold, acked); err != nil {
			t.Fatalf("cut after change %d: %v", position, err)
		}
	})
	if repeated == 0 {
		t.Fatal("no cut had a message that was stored and not yet acknowledged")
	}
}

func readAll(t testing.TB, l eventlog.Log) []eventlog.Message {
	t.Helper()
	var all []eventlog.Message
	if err := l.ReadFrom(t.Context(), 1, func(m eventlog.Message) error {
		all = append(all, m)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}
