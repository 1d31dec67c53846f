//go:build unix

package sqlite

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"stormglass/eventlog"
)

// The test binary is also the process that gets killed: with childEnv set it
// appends to the log in that folder and prints what is acknowledged.
const (
	childEnv = "STORMGLASS_TEST_APPEND_TO"
	roundEnv = "STORMGLASS_TEST_ROUND"
	limitEnv = "STORMGLASS_TEST_FILE_LIMIT"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childEnv); dir != "" {
		if err := child(dir, os.Getenv(roundEnv), os.Getenv(limitEnv)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child appends from four callers until the log refuses, and prints
// "SEQ NAME" for each acknowledgement.
func child(dir, round, limit string) error {
	l, err := Open(context.Background(), dir, Options{checkpointBytes: 200_000})
	if err != nil {
		return err
	}
	if limit != "" {
		if err := limitFiles(limit); err != nil {
			return err
		}
	}
	var group sync.WaitGroup
	errs := make([]error, 4)
	for c := range errs {
		group.Go(func() {
			for i := 0; errs[c] == nil; i++ {
				name := fmt.Sprint(round, "-", c, "-", i)
				e := oru(0)
				e.Control, e.Raw = name, append([]byte(name+"\r"), e.Raw...)
				var out []eventlog.Outcome
				if out, errs[c] = l.Append(context.Background(), []eventlog.Entry{e}); errs[c] == nil {
					os.Stdout.WriteString(fmt.Sprint(out[0].Seq, " ", name, "\n"))
				}
			}
		})
	}
	group.Wait()
	return errors.Join(append(errs, l.Close())...)
}

// limitFiles lets no file of this process grow beyond limit bytes: to SQLite
// that is a disk that takes no more.
func limitFiles(limit string) error {
	n, err := strconv.ParseUint(limit, 10, 64)
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
}

// appendIn starts the child, lets it run until stop says so, kills it, and
// returns what it acknowledged and printed on stderr.
func appendIn(t *testing.T, dir string, env []string, stop func(*os.Process)) (map[string]uint64, string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), append(env, childEnv+"="+dir)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop(cmd.Process)
	cmd.Wait() // its exit is the point of the test
	acked := map[string]uint64{}
	for lines := bufio.NewScanner(&stdout); lines.Scan(); {
		seq, name, ok := strings.Cut(lines.Text(), " ")
		if n, err := strconv.ParseUint(seq, 10, 64); ok && err == nil {
			acked[name] = n
		}
	}
	return acked, stderr.String()
}

// namesIn reads the log and returns where each name is, failing on a name that
// is there twice and on a broken chain.
func namesIn(t *testing.T, dir string) map[string]uint64 {
	t.Helper()
	l, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := eventlog.Verify(t.Context(), l, eventlog.Head{}); err != nil {
		t.Fatal(err)
	}
	at := map[string]uint64{}
	for _, m := range readAll(t, l) {
		if at[m.Control] != 0 {
			t.Fatalf("%s is there twice, as %d and %d", m.Control, at[m.Control], m.Seq)
		}
		at[m.Control] = m.Seq
	}
	return at
}

// TestKillNine kills an appending process 25 times at seeded moments; each
// starts on what the last one left.
func TestKillNine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	acked := map[string]uint64{}
	random := rand.New(rand.NewPCG(9, 9))
	for round := range 25 {
		got, _ := appendIn(t, dir, []string{roundEnv + "=" + fmt.Sprint(round)}, func(p *os.Process) {
			time.Sleep(30*time.Millisecond + time.Duration(random.IntN(60_000))*time.Microsecond)
			p.Kill()
		})
		for name, seq := range got {
			acked[name] = seq
		}
	}
	at := namesIn(t, dir)
	for name, seq := range acked {
		if at[name] != seq {
			t.Fatalf("%s was acknowledged as %d and is at %d", name, seq, at[name])
		}
	}
	t.Logf("%d acknowledged, %d stored", len(acked), len(at))
	if len(acked) < 100 {
		t.Fatalf("only %d messages were acknowledged: the test saw too little", len(acked))
	}
}

// TestFullDisk lets a process run into a disk that takes no more bytes.
func TestFullDisk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	acked, stderr := appendIn(t, dir, []string{limitEnv + "=600000"}, func(*os.Process) {})
	if n := strings.Count(stderr, eventlog.ErrFailed.Error()); n != 4 {
		t.Errorf("%d of 4 callers were refused with ErrFailed: %s", n, stderr)
	}
	at := namesIn(t, dir)
	for name, seq := range acked {
		if at[name] != seq {
			t.Errorf("%s was acknowledged as %d and is at %d", name, seq, at[name])
		}
	}
	if len(acked) == 0 {
		t.Error("nothing was acknowledged before the disk was full")
	}
}
